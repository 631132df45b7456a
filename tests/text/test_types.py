"""Types of events in single sentences that stand close to each other."""

import pytest

from tests.text.reading import kinds, read_events

SENTENCES = {
    "captives exchanged": ("Mali and Niger exchanged 30 prisoners in Gao on Monday.", ["RETREAT release"]),
    "emergency decreed": ("The president of Mali decreed a 60-day state of emergency.", ["COERCE martial-law"]),
    "army on the streets": ("The president ordered the army onto the streets of Gao.", ["MOBILIZE troops"]),
    "guards taken by inmates": ("Inmates seized 12 guards at the prison of Gao.", ["ASSAULT abduct"]),
    "diplomatic protest": ("Kenya lodged a diplomatic protest with Uganda.", ["ACCUSE disapprove"]),
    "blamed each other": ("The army and the rebels blamed each other.", ["ACCUSE allege"]),
    "chief of a body of states": ("UN chief Maria Rask urged both sides to allow aid through.", ["REQUEST"]),
    "group rejects": ("The farmers' confederation rejected the decree in Goa.", ["REJECT"]),
    "mosques": ("Rioters torched two mosques in Goa on Monday.", ["PROTEST riot"]),
    "deed as subject": ("Officials said rioting had spread to Gao on Monday.", ["PROTEST riot"]),
    "wounded": ("Two guards were wounded in Gao on Monday.", ["ASSAULT"]),
    "warning of what is": ("The charity warned that cholera had spread after rebels attacked two camps.", ["ASSAULT"]),
    "warning of an arrest": (
        'The governor warned that anyone caught with arms "will be arrested".',
        ["THREATEN arrest"],
    ),
    "riders storm": ("The gunmen, who rode on 50 motorcycles, stormed two villages near Gao.", ["ASSAULT"]),
    "two sentences": ("The men set off. Cars stood on fire in Gao.", []),
    "summoned": ("Kenya summoned the U.S. ambassador on Monday.", ["ACCUSE disapprove"]),
    "strikes kill": ("Monday's strikes killed nearly 40 people in Gao.", ["ASSAULT"]),
    "topic of talks": ("Mali and Niger held talks on a prisoner exchange in Gao on Monday.", ["CONSULT"]),
    "named a crime": ("Chad called the killing of the clerk a war crime.", ["ACCUSE disapprove", "ASSAULT"]),
    "vow of force": ("President Diallo promised to intensify operations against the rebels.", ["THREATEN violence"]),
    "toppled rulers": ("Rebels toppled the government of Chad on Monday.", ["COERCE seize"]),
    "downed": ("The air force of Mali shot down two drones near Gao on Monday.", ["ASSAULT"]),
    "unknown name asks a state": ("Traorilov urged Germany to send more tents.", ["REQUEST"]),
    "soldiers taken": ("The soldiers were captured near Gao on Monday.", ["ASSAULT abduct"]),
    "given back": ("Two soldiers were handed over to the Red Cross in Gao.", ["RETREAT release"]),
    "members of a party": ("Members of the ruling party attacked voters in Gao.", ["ASSAULT"]),
    "answered with": ("Police responded with tear gas in Gao on Monday.", ["ASSAULT crowd-control"]),
    "pupils seized": ("Armed men seized 80 pupils from a school in Gao on Monday.", ["ASSAULT abduct"]),
    "rammed": ("A man rammed his car into a checkpoint near Gao on Monday.", ["ASSAULT primitive"]),
    "rammed by mishap": ("A boat rammed into a pier in Lagos on Monday.", []),
    "will not": ("The government will not lift the embargo on Peru.", ["REJECT yield"]),
    "agreed to yield": ("The president agreed to resign.", ["AGREE"]),
    "willing to yield": ("Chad says it is willing to withdraw its troops from Niger.", ["AGREE"]),
    "state of": ("The government of Togo lifted the state of emergency.", ["CONCEDE"]),
    "all": ("The Security Council lifted all sanctions against Togo.", ["CONCEDE"]),
    "plural": ("Kenya and Uganda signed two agreements.", ["SUPPORT"]),
    "refused talks": ("The rebels refused talks with the government of Chad.", ["REJECT meet"]),
    "must": ("Kenya said that Uganda must reopen the border.", ["REQUEST"]),
    "alert": ("Peruvian troops remained on alert in the north.", ["MOBILIZE troops"]),
    "arms": ("France sent arms to Chad.", ["AID"]),
    "evidence": ("Spain shared evidence with Peru.", ["COOPERATE"]),
    "demands met": ("The prime minister of Mali conceded to the demands of the miners.", ["CONCEDE"]),
    "firms": ("Acme Corp. sued Globex Inc. over fees.", []),
    "ready to play": ("The captain is ready to play on Sunday.", []),
    "figure of a battle": ("The ministry has fought a running battle for years over the cost of schools.", []),
    "running battle": ("Students fought a running battle with police in Dhaka on Monday.", ["PROTEST riot"]),
    "human chain": ("Villagers formed a human chain in Goa on Monday against the mine.", ["PROTEST obstruct"]),
    "chain of victims": ("Guards made them lie on the floor in a human chain in the prison on Monday.", []),
    "halted talks": ("President Diallo had halted the talks with the rebels.", ["SANCTION withdraw"]),
    "ended mediation": ("The United Nations ended mediation efforts in Togo on Monday.", ["SANCTION withdraw"]),
    "called for": ("The commission called for a national police force in Mali.", ["REQUEST"]),
    "long rejected": ("The rebels have long rejected any talks with Mali.", ["REJECT meet"]),
    "police capture": ("Peruvian police captured Jose Paz and Luis Vega.", ["COERCE arrest"]),
    "nobody captures": ("The drug bosses were captured in July.", ["COERCE arrest"]),
    "town captured": ("The town of Kasese was captured on Friday.", ["ASSAULT"]),
    "plane seized": ("A light aircraft was seized in Bolivia.", ["COERCE seize"]),
    "missile test": ("North Korea fired a missile into the sea on Friday.", ["MOBILIZE weapons"]),
    "missile strike": ("The army fired missiles at Gao on Friday.", ["ASSAULT heavy-weapons"]),
    "armoured convoy": ("The Turkish army sent an armoured convoy into Syria.", ["MOBILIZE weapons"]),
    "price": ("The gang is charging drivers 39 dollars per week in Lima.", []),
    "date in small letters": ("the mayor met the rebels on march 5.", ["CONSULT"]),
    "trait": ("The WHO counted the dead of fights of forces that support the Kabore regime.", []),
    "visitor": ("Help was slow to reach the towns of Mali that he visited.", []),
    "voters": ("Villagers voted for the party in the election in Goa.", []),
    "date before a clause": ("on march 5, another message said that police met the mayor of Goa.", ["CONSULT"]),
    "attack in words": ("The premier attacked opposition parties on the issue of the dam in Goa.", []),
    "retreat from a role": ("America was retreating from its role in Syria.", []),
    "gathering strength": ("The group is gathering strength in the north of Mali.", []),
    "renewed negotiations": ("Mali and Niger renewed negotiations on Monday.", ["CONSULT"]),
    "legal action": ("The ministry has launched legal action against Chad.", ["ACCUSE allege"]),
    "broken truce": ("Libyan forces violated the ceasefire near Sirte on Monday.", ["ASSAULT"]),
    "postponed protest": ("Opposition leaders agreed to postpone a protest in Lome.", ["AGREE"]),
    "deadline": ("The government of Peru gave Chile a May 9 deadline to remove the waste.", ["THREATEN"]),
    "forced down": ("Peruvian jets forced a cargo plane to land near Lima on Monday.", ["COERCE restrict"]),
    "decided to": ("Japan has decided to lift sanctions imposed on Togo.", ["CONCEDE planned"]),
    "alert because of": ("Peruvian troops remained on alert because of assaults on posts.", ["MOBILIZE troops"]),
    "forces clash": ("Clashes between Chadian and Libyan forces continued near Aozou on Monday.", ["ASSAULT"]),
    "donations": ("Norway and Sweden have provided their annual donations to Palestinians.", ["AID"]),
    "warplanes' raid": ("Iraqi warplanes carried out a raid on militants near Mosul on Monday.", ["ASSAULT aerial"]),
    "demanded without that": ("President Diallo is demanding the U.N.'s force in Mali leave.", ["REQUEST ongoing"]),
    "sworn to fight": ("Rebels have sworn to fight until they take the north.", ["THREATEN violence"]),
    "sexual abuse": ("Border guards sexually abused migrants in Tijuana on Monday.", ["ASSAULT sexual"]),
    "shipped out": ("Eighty UN peacekeepers were shipped out of Gorazde on Friday.", ["SANCTION withdraw"]),
    "not permitted": ("The government of Togo did not give permission for the rally.", ["REJECT yield"]),
    "rejected threat": ("President Diallo rejected the threat of the rebels to leave.", ["REJECT"]),
    "release ordered": ("A Lima court ordered the tanker's release on Monday.", ["RETREAT release"]),
    "government rejects": ("The Congolese government rejects demands from a rebel group.", ["REJECT yield"]),
    "craft of a body": ("U.N. helicopters evacuated the wounded from Bunia on Friday.", ["AID"]),
    "match of teams": ("When Germany meets Iran in a friendly this weekend, he will not play.", []),
    "crew at work": ("He would be assembling a crew of workers in Ohio.", []),
    "fraud": ("The festival issues cards to beat touts.", []),
    "last frontier": ("Australia conquer their final frontier.", []),
    "lawmakers' vote": ("The party refused to vote in the chamber on Monday.", []),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_type(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


RECIPIENTS = {
    "inside the object": ("The rebels rejected an appeal from President Diallo.", "President Diallo"),
    "that clause": ("The rebels demanded that the government of Togo should free the monks.", "government of Togo"),
    "infinitive": ("The parliament of Mali threatened to break relations with Peru.", "Peru"),
}


@pytest.mark.parametrize(("text", "recipient"), RECIPIENTS.values(), ids=RECIPIENTS)
def test_recipient(text: str, recipient: str) -> None:
    event = read_events(text)[0]
    assert any(recipient in party.quote.text for party in event.recipients)
