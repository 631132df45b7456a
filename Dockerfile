FROM python:3.12-slim
WORKDIR /dateline
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY src src
RUN pip install --no-cache-dir .
COPY pipelines pipelines
ENTRYPOINT ["dateline"]
CMD ["--help"]
