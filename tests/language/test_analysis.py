"""Who does what to whom: one sentence a case, roles as "subject > verb > object" by their head words."""

from dataclasses import dataclass

import pytest

from dateline.language.analysis import Analysis, analyse


@dataclass(frozen=True)
class Whole:
    start: int
    end: int


def read(text: str) -> Analysis:
    return analyse(text, Whole(0, len(text)))


def roles(text: str, verb: str) -> tuple[list[str], list[str], list[str]]:
    """Heads of the subjects, objects and agents of a verb."""
    analysis = read(text)
    group = next(group for group in analysis.verbs if analysis.tokens[group.head].text == verb)
    found = analysis.arguments(group)
    heads = [
        [analysis.tokens[phrase.head].text for phrase in part] for part in (found.subjects, found.objects, found.agents)
    ]
    return heads[0], heads[1], heads[2]


ACTIVE = [
    ("Ana Cole charged that the guards had beaten her", "charged", ["Cole"], []),
    ("A bomb killed four people and wounded dozens", "wounded", ["bomb"], ["dozens"]),
    ("The rebels left the UN-brokered talks", "left", ["rebels"], ["talks"]),
    ("SHE SAID IT WAS OVER AND THAT CASOLIN USED TO MEET REBELS.", "MEET", ["CASOLIN"], ["REBELS"]),
    ("On Monday clashes erupted in Lima.", "erupted", ["clashes"], []),
    ("On Monday talks resumed in Geneva.", "resumed", ["talks"], []),
    ("On Friday trade unions called a strike.", "called", ["unions"], ["strike"]),
    ("On Tuesday agents from the drug squad arrested ten men.", "arrested", ["agents"], ["men"]),
    ("In May elections in Peru, voters chose a congress.", "chose", ["voters"], ["congress"]),
    ("The army has held the girl since arresting her last week.", "arresting", ["army"], ["her"]),
    ("The army held dozens of men after storming the village.", "storming", ["army"], ["village"]),
    ("Troops burned houses; stole cattle; and killed two men.", "killed", ["Troops"], ["men"]),
    ("Women in headscarves who filed suits lost.", "filed", ["Women"], ["suits"]),
    ("In Yei district, Lakes province, an army unit and a patrol met two men.", "met", ["unit", "patrol"], ["men"]),
    ('The army "arrested" ten men.', "arrested", ["army"], ["men"]),
    ("Police fired tear gas at protesters.", "fired", ["Police"], ["gas"]),
    ("Police shot at the crowd after it left.", "shot", ["Police"], []),
    ("Police and district officials who came to the spot left.", "came", ["Police", "officials"], []),
    ("Police closed roads after a strike call given by the union.", "closed", ["Police"], ["roads"]),
    ("The home minister met police and home guards.", "met", ["minister"], ["police", "guards"]),
    ("The army came in and guards, including a scout, took the post.", "took", ["guards"], ["post"]),
    ("He demanded a ban on the gang and the arrest of its head.", "demanded", ["He"], ["ban", "arrest"]),
    ("He demanded a ban on Dawn and the arrest of its head.", "demanded", ["He"], ["ban", "arrest"]),
    ("Police fired shots, lobbed six shells and held two men.", "lobbed", ["Police"], ["shells"]),
    ("Police fired shots, lobbed six shells and held two men.", "held", ["Police"], ["men"]),
    ("Police held a staggering 10,000 people.", "held", ["Police"], ["people"]),
    ("Commandos, along with local police, raided a house.", "raided", ["Commandos", "police"], ["house"]),
    ("As a result, a company of guards and a troop of scouts left.", "left", ["company", "troop"], []),
    ("police on thursday arrested ten men", "arrested", ["police"], ["men"]),
    ("Police Tuesday arrested ten men.", "arrested", ["Police"], ["men"]),
    ("The miners' union called off a strike.", "called", ["union"], ["strike"]),
    ("The miners' union called a strike for Monday.", "called", ["union"], ["strike"]),
    ("More than a million miners joined the strike.", "joined", ["miners"], ["strike"]),
    ("Nearly half a million people blocked roads.", "blocked", ["people"], ["roads"]),
    ("A man disguised as a guard shot two clerks.", "shot", ["man"], ["clerks"]),
    ("The government has since sent 400 policemen.", "sent", ["government"], ["policemen"]),
    ("This week soldiers shot two clerks.", "shot", ["soldiers"], ["clerks"]),
    ("Fifty policemen watched as the crowd torched the shops.", "torched", ["crowd"], ["shops"]),
    ("Chad condemned what it called an outrage.", "condemned", ["Chad"], []),
    ("Reporters Without Borders called on Mali to act.", "called", ["Borders"], []),
    ("Guards looted two shops, a rights group charged on Monday.", "charged", ["group"], []),
    ("Clerks employed by the Lima Bank (LB) stopped work.", "stopped", ["Clerks"], ["work"]),
    ("Gunmen kill 14 in village", "kill", ["Gunmen"], ["14"]),
    ("Army shells town of Kutum, wounds six civilians", "shells", ["Army"], ["town"]),
    ("Army shells town of Kutum, wounds six civilians", "wounds", ["Army"], ["civilians"]),
    ("Court sentences opposition leader to five years", "sentences", ["Court"], ["leader"]),
    ("Colombia, Venezuela sign border agreement", "sign", ["Colombia", "Venezuela"], ["agreement"]),
    ("Warplanes bomb hospital in Idlib, kill 11", "bomb", ["Warplanes"], ["hospital"]),
    ("POLICE RAID NEWSPAPER OFFICES IN KAMPALA", "RAID", ["POLICE"], ["OFFICES"]),
    ("Troops held an Islamic Movement of Kolda fighter and two guards.", "held", ["Troops"], ["fighter", "guards"]),
    ("Troops held a smuggler and several suspected insurgents.", "held", ["Troops"], ["smuggler", "insurgents"]),
    ("The Bank of Kolda governor left the House of Commons.", "left", ["governor"], ["House"]),
    ("Chad to host peace talks in May", "host", ["Chad"], ["talks"]),
    ("Kenya handed over the island to Uganda.", "handed", ["Kenya"], ["island"]),
    ("Chad handed over 12 suspects to Niger.", "handed", ["Chad"], ["suspects"]),
    ("A large and angry crowd attacked the small but rich town.", "attacked", ["crowd"], ["town"]),
    ("The Kenyan Air Force (KAF) has destroyed a Shore Liberation Army (SLA) camp.", "destroyed", ["Force"], ["camp"]),
    ("REBELS ATTACKED AN ARMY POST, KILLING SIX SOLDIERS.", "KILLING", ["REBELS"], ["SOLDIERS"]),
    ("The mayor, a former judge, resigned.", "resigned", ["mayor"], []),
    ("The guards, who had slept, fled.", "fled", ["guards"], []),
    ("A crowd of 5,000 farmers that marched on the palace stormed it.", "marched", ["farmers"], []),
    ("A crowd of 5,000 farmers that marched on the palace stormed it.", "stormed", ["farmers"], ["it"]),
    ("Rebels stormed the base and appeared to have seized arms.", "seized", ["Rebels"], ["arms"]),
    ("Rebels vowed to attack the capital.", "attack", ["Rebels"], ["capital"]),
    ("The general ordered troops to fire.", "fire", ["troops"], []),
    ("Students marched, with police firing into the air.", "firing", ["police"], []),
    ("Protesters armed with sticks attacked a bank.", "attacked", ["Protesters"], ["bank"]),
    ("Police and soldiers beat farmers and students.", "beat", ["Police", "soldiers"], ["farmers", "students"]),
    ("Troops killed three rebels, two guides and a nurse.", "killed", ["Troops"], ["rebels", "guides", "nurse"]),
    ("The minister said rebels killed a priest.", "killed", ["rebels"], ["priest"]),
    ("The man (who fled in 1999) shot a judge.", "shot", ["man"], ["judge"]),
    ("“We will strike,” said the union leader.", "said", ["leader"], []),
    ("LIMA, March 3 (XYZ) - Farmers blocked a road.", "blocked", ["Farmers"], ["road"]),
    ("After police fired, students threw stones.", "threw", ["students"], ["stones"]),
    ("Troops killed a man, who had thrown stones, and held two others.", "held", ["Troops"], ["others"]),
    ("The police freed the men they had held.", "held", ["they"], ["men"]),
    ("Soldiers shot dead two students.", "shot", ["Soldiers"], ["students"]),
    ("Chad accused Libya of arming rebels.", "arming", ["Libya"], ["rebels"]),
    ("Youths who stormed the mayor's office on Monday burned papers.", "stormed", ["Youths"], ["office"]),
    ("Youths who stormed the mayor's office on Monday burned papers.", "burned", ["Youths"], ["papers"]),
    (
        "After a night that saw looting, guards fired stun grenades and tear gas.",
        "fired",
        ["guards"],
        ["grenades", "gas"],
    ),
    ("A mob marched through central streets shouting slogans.", "shouting", ["mob"], ["slogans"]),
    ("An order published in a gazette said a man died.", "said", ["order"], []),
    ("Men who looted shops and banks fled.", "looted", ["Men"], ["shops", "banks"]),
    ("Miners clashed with police and set fire to a truck.", "set", ["Miners"], ["fire"]),
    ("A bomb exploded in a market, killing ten.", "killing", ["bomb"], ["ten"]),
    ("The men, armed with sticks, stormed a shop.", "stormed", ["men"], ["shop"]),
    ("An improvised bomb, planted by rebels, detonated.", "detonated", ["bomb"], []),
    ("The pilgrims, gathered in a camp, left the town.", "gathered", ["pilgrims"], []),
    ("Guards resorted to beating marchers.", "beating", ["Guards"], ["marchers"]),
    ("The rebels, who had fled, attacked at dawn.", "attacked", ["rebels"], []),
    ("The army -- which had left -- retook the town.", "retook", ["army"], ["town"]),
    ("The minister said talks would resume, adding that rebels had left.", "adding", ["minister"], []),
    ("The minister said talks would resume, saying a deal was near.", "saying", ["minister"], []),
    ("Soldiers raped, beat and robbed villagers.", "raped", ["Soldiers"], ["villagers"]),
    ("Police beat, kicked and detained two reporters.", "beat", ["Police"], ["reporters"]),
    ("Police beat, kicked and detained two reporters.", "detained", ["Police"], ["reporters"]),
    ("Gunmen shot and later killed a farmer.", "shot", ["Gunmen"], ["farmer"]),
    ("Rebels vowed to kill and maim villagers.", "kill", ["Rebels"], ["villagers"]),
    ("Miners marched and burned tyres.", "marched", ["Miners"], []),
    ("Miners rose up and attacked a post.", "rose", ["Miners"], []),
    ("Gangs attack Malian town, killing ten", "killing", ["Gangs"], ["ten"]),
    ("Chad left the talks after a mob burned its flag, and expelled two envoys.", "expelled", ["Chad"], ["envoys"]),
    ("It closed after a mob shot a guard, burned a car, and looted shops.", "looted", ["mob"], ["shops"]),
    ("Tens of thousands march in Lima over prices", "march", ["thousands"], []),
    ("Students march on parliament in Lima", "march", ["Students"], []),
    ("Malian rebel fighters block roads, burn lorries", "block", ["fighters"], ["roads"]),
    ("Malian rebel fighters block roads, burn lorries", "burn", ["fighters"], ["lorries"]),
    ("North Korea fires ballistic missiles at sea", "fires", ["Korea"], ["missiles"]),
    ("Rebels seize mining town as local leaders meet", "seize", ["Rebels"], ["town"]),
    ("Mali detains dozens as protests over the judge's arrest turn violent", "turn", ["protests"], []),
    ("It cut off aid after gunmen from Mali burst into a camp, killing two.", "killing", ["gunmen"], ["two"]),
    ("Guards dispersed miners who had blocked a road, arresting ten.", "arresting", ["Guards"], ["ten"]),
    ("Rebels freed a ship, a tanker they seized in May, and detained ten men.", "detained", ["Rebels"], ["men"]),
    ("Officers leading a U.N.-backed force fired at men.", "fired", ["Officers"], []),
    ("Beijing also suspended talks with Chad.", "suspended", ["Beijing"], ["talks"]),
    ("He said it was over and that Tokyo had protested.", "protested", ["Tokyo"], []),
    ("The same day gunmen attacked a mosque.", "attacked", ["gunmen"], ["mosque"]),
    ("Guards carrying clubs attacked a camp hours later.", "attacked", ["Guards"], ["camp"]),
    ("The mayor said men had fled and vowed to find them.", "vowed", ["mayor"], []),
    ("The mayor said men had fled and killed two guards.", "killed", ["men"], ["guards"]),
    ("The bloc condemned what it called a coup and suspended aid.", "suspended", ["bloc"], ["aid"]),
    ("Two groups armed with clubs, sticks and stones clashed.", "clashed", ["groups"], []),
    ("In Mali, fighting between the army and rebels has killed ten men.", "killed", ["fighting"], ["men"]),
    ("Some 300 Malian exiles held a rally.", "held", ["exiles"], ["rally"]),
    ("Chad deployed six jets, one of which bombed a camp.", "bombed", ["jets"], ["camp"]),
    ("Mali expelled the Polish military envoy.", "expelled", ["Mali"], ["envoy"]),
    ("Two men died after police and protesters clashed.", "clashed", ["police", "protesters"], []),
    ("It came after South Korean and Malian troops began drills.", "began", ["troops"], ["drills"]),
    ("Police caned men who had sat at the gate, injuring six of them.", "injuring", ["Police"], ["them"]),
    ("Chad pulled out of the pact.", "pulled", ["Chad"], []),
    ("The guards closed in on the farm.", "closed", ["guards"], []),
    ("The minister lashed out at his critics.", "lashed", ["minister"], []),
    ("Soldiers barged into huts, beat up women and dragged off a man.", "beat", ["Soldiers"], ["women"]),
    ("The rebels entered Gao, set the market on fire and fled.", "set", ["rebels"], ["market"]),
    ("The thieves burst into the bank.", "burst", ["thieves"], []),
    ("Lome denies it, and says Chad arms the rebels.", "arms", ["Chad"], ["rebels"]),
    (
        "They were held after about 40 people cut through a fence and blocked a runway.",
        "blocked",
        ["people"],
        ["runway"],
    ),
    ("The mayor thanked Chad for sending ten doctors.", "sending", ["Chad"], ["doctors"]),
    ("The judge sought six-month suspended sentences.", "sought", ["judge"], ["sentences"]),
    ("The mayor said a plan to close the port was dropped.", "close", [], ["port"]),
    ("The mayor said an attempt by rebels to close the port had failed.", "close", ["rebels"], ["port"]),
    ("The hill which rebel-led units captured on Monday is bare.", "captured", ["units"], ["hill"]),
    ("Militias shelled the Karama neighbourhood killing a nurse.", "killing", ["Militias"], ["nurse"]),
    (
        "The army committed a ghastly massacre in the village killing at least 30 people.",
        "killing",
        ["army"],
        ["people"],
    ),
    ("The army committed a ghastly massacre in the village.", "committed", ["army"], ["massacre"]),
    ("Chad condemned the raid carried out by rebels, killing six nurses.", "killing", ["raid"], ["nurses"]),
    ("In Tecpar, Chimaltar, Solotan, guards of the club beat a boy.", "beat", ["guards"], ["boy"]),
    ("Soldiers went from door to door, shot six men and left.", "shot", ["Soldiers"], ["men"]),
    ("Rebels attacked the national electrical grid.", "attacked", ["Rebels"], ["grid"]),
    ("Soldiers burned homes, beat farmers, set fires, and held a nurse.", "set", ["Soldiers"], ["fires"]),
    ("The mayor said the NPF (Nile People's Front) shelled a clinic.", "shelled", ["NPF"], ["clinic"]),
    ("After men burned a hall, killing six nurses, Mayor Lund left.", "killing", ["men"], ["nurses"]),
    ("For towns such as Ayr, stopping the war is a duty.", "is", ["war"], ["duty"]),
    ("The Centre for Justice claims inmates have been beaten.", "claims", ["Centre"], []),
    ("In a letter read on state radio, Colonel Rao said the mayor had fled.", "said", ["Rao"], []),
]


@pytest.mark.parametrize(("text", "verb", "subjects", "objects"), ACTIVE)
def test_active(text, verb, subjects, objects):
    assert roles(text, verb) == (subjects, objects, [])


PASSIVE = [
    ("The stabbing of a nurse by gunmen was condemned.", "condemned", ["stabbing"], []),
    ("The raid by rebels was condemned by Chad.", "condemned", ["raid"], ["Chad"]),
    ("More than 200 people were detained by riot police.", "detained", ["people"], ["police"]),
    ("A guard was shot dead on Monday.", "shot", ["guard"], []),
    ("Two men, Ali Rao and Omar Sen, were held on Monday.", "held", ["men"], []),
    ("Two men, Ali Rao and Omar Sen, who were held on Monday, fled.", "held", ["men"], []),
    ("A teacher, Ali Rao, and a nurse, Omar Sen, were shot.", "shot", ["teacher", "nurse"], []),
    ("A guard was hurt, and Ali Rao, a teacher from Goma, was held.", "held", ["Rao"], []),
    ("Ali Rao, Juan Sen and Luis Prado, all of them clerks, were held.", "held", ["Rao", "Sen", "Prado"], []),
    ("Ali Rao, head of the bank, and Juan Sen, a clerk, were held.", "held", ["Rao", "Sen"], []),
    ("In Tibu, Norte de Berral, Mayor Ali Rao was held by rebels.", "held", ["Rao"], ["rebels"]),
    ("In Gao, Diallo, a teacher, was held by rebels.", "held", ["Diallo"], ["rebels"]),
    ("THE POST AT TECPAR, CHIMALTENAR WAS ATTACKED BY REBELS.", "ATTACKED", ["POST"], ["REBELS"]),
    ("One year after his trial in Gao, Diallo was held by rebels.", "held", ["Diallo"], ["rebels"]),
    ("In Huanco, the capital of Junar, the house of a clerk was bombed.", "bombed", ["house"], []),
    ("He saw the murder of two nurses committed by soldiers.", "committed", ["murder"], ["soldiers"]),
    ("He was hurt in a raid near Goma claimed by rebels.", "claimed", ["raid"], ["rebels"]),
    ("Ali Rao, along with two aides, was held.", "held", ["Rao", "aides"], []),
    ("Two men were held by police as they crossed the river and sent to jail.", "sent", ["men"], []),
    ("He was arrested and beaten by soldiers.", "beaten", ["He"], ["soldiers"]),
    ("Three killed in blast", "killed", ["Three"], []),
    ("Two men shot at a rally died.", "shot", ["men"], []),
    ("Pune was tense with two men, including a clerk, being held by guards.", "held", ["men"], ["guards"]),
    ("more than 200 people detained in protests", "detained", ["people"], []),
    ("Two students got arrested.", "arrested", ["students"], []),
    ("The town is being shelled by rebels.", "shelled", ["town"], ["rebels"]),
    ("The hostages are to be released.", "released", ["hostages"], []),
    ("Police held a man linked to the blast.", "linked", ["man"], []),
    ("A judge shot and wounded by gunmen died.", "shot", ["judge"], ["gunmen"]),
    ("A shop was looted and set on fire.", "set", ["shop"], []),
    ("The journalist, kidnapped by rebels in May, has been freed.", "freed", ["journalist"], []),
    ("Two bodies pulled out of a river", "pulled", ["bodies"], []),
    ("Two clerks were killed by marching Wassas.", "killed", ["clerks"], ["Wassas"]),
    ("He said it was over and that 40 men were freed.", "freed", ["men"], []),
    ("He said nine conscripts were either killed or wounded.", "killed", ["conscripts"], []),
    ("Nine villagers killed 14 injured in mortar attack", "killed", ["villagers"], []),
    ("She is the aunt of Omar Sen, from Truro, who was held in Gao.", "held", ["Sen"], []),
    ("He knew Omar Sen, the head of the Sen Group, who was held by rebels.", "held", ["Sen"], ["rebels"]),
    ("Ali Rao, 31, was a nurse, raised in Ohio, who was held near Gao.", "held", ["nurse"], []),
    ("Ali Rao, aide to the mayor of Truro, and his cousin Omar Sen were held.", "held", ["Rao", "aide", "Sen"], []),
    ("Five Sava Liberation Army (SLA) rebels were held near Gao.", "held", ["rebels"], []),
]


@pytest.mark.parametrize(("text", "verb", "objects", "agents"), PASSIVE)
def test_passive(text, verb, objects, agents):
    assert roles(text, verb) == ([], objects, agents)


NOUNS = [
    ("The killing of a priest by soldiers shocked many.", "killing", ["soldiers"], ["priest"]),
    ("Syria's attack on the town failed.", "attack", ["Syria"], ["town"]),
    ("A police raid on the camp failed.", "raid", ["police"], ["camp"]),
    ("An Israeli strike on the port failed.", "strike", ["Israeli"], ["port"]),
    ("Clashes between farmers and police went on.", "Clashes", ["farmers", "police"], []),
    ("An attack by rebels on a base failed.", "attack", ["rebels"], ["base"]),
    ("The priest's murder shocked many.", "murder", [], ["priest"]),
    ("A protest of teachers ended.", "protest", ["teachers"], []),
]


@pytest.mark.parametrize(("text", "noun", "agents", "objects"), NOUNS)
def test_noun_arguments(text, noun, agents, objects):
    analysis = read(text)
    phrase = next(phrase for phrase in analysis.phrases if analysis.tokens[phrase.head].text == noun)
    found = analysis.noun_arguments(phrase)
    heads = [[analysis.tokens[each.head].text for each in part] for part in (found.agents, found.objects)]
    assert heads == [agents, objects]


@pytest.mark.parametrize(
    ("text", "verb", "prepositions"),
    [
        ("The crowd fled, with troops firing.", "fled", []),
        ("With troops firing, the crowd fled.", "fled", []),
        ("The crowd clashed with police guarding a bank.", "clashed", ["with"]),
    ],
)
def test_the_subject_of_an_absolute_belongs_to_no_other_verb(text, verb, prepositions):
    analysis = read(text)
    group = next(group for group in analysis.verbs if analysis.tokens[group.head].text == verb)
    assert [preposition for preposition, _ in analysis.arguments(group).obliques] == prepositions


@pytest.mark.parametrize(
    ("text", "phrase", "head", "kind"),
    [
        ("Dozens of angry farmers left.", "Dozens of angry farmers", "farmers", "common"),
        ("At least 14 people died.", "At least 14 people", "people", "common"),
        ("A group of gunmen, who fled, died.", "A group of gunmen", "gunmen", "common"),
        ("Rebel leader Juan Paz died.", "Rebel leader Juan Paz", "Paz", "name"),
        ("He saw the Ministry of Defence burn.", "the Ministry of Defence", "Ministry", "name"),
        ("They fled.", "They", "They", "pronoun"),
        ("He arrested 20.", "20", "20", "number"),
        ("Heavily armed men came.", "Heavily armed men", "men", "common"),
    ],
)
def test_noun_phrases(text, phrase, head, kind):
    analysis = read(text)
    found = {text[each.start : each.end]: (analysis.tokens[each.head].text, each.kind) for each in analysis.phrases}
    assert found[phrase] == (head, kind)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("They may not attack.", "attack", ("active", "finite", "present", "may", True)),
        ("They will be freed.", "freed", ("passive", "finite", "future", "will", False)),
        ("They didn't march.", "march", ("active", "finite", "past", None, True)),
        ("They want to march.", "march", ("active", "infinitive", "present", None, False)),
        ("200 people arrested in raids", "arrested", ("passive", "participle", "past", None, False)),
    ],
)
def test_verb_groups(text, verb, expected):
    analysis = read(text)
    group = next(group for group in analysis.verbs if analysis.tokens[group.head].text == verb)
    assert (group.voice, group.form, group.tense, group.modal, group.negated) == expected


@pytest.mark.parametrize(
    ("text", "word", "kind", "words"),
    [
        ("Two men died, police said.", "said", "attribution", "police said."),
        ("Police left after rebels fled.", "fled", "subordinate", "after rebels fled."),
        ("Police left after rebels fled.", "left", "main", "Police left"),
        ("The men, who fled, died.", "fled", "relative", "who fled"),
        ("He vowed to fight.", "fight", "infinitive", "to fight."),
        ("“We will fight,” he said.", "fight", "quotation", "“We will fight"),
    ],
)
def test_clauses(text, word, kind, words):
    analysis = read(text)
    at = next(at for at, token in enumerate(analysis.tokens) if token.text == word)
    clause = analysis.clause_at(at)
    span = text[analysis.tokens[clause.first].start : analysis.tokens[clause.last].end]
    assert (clause.kind, span) == (kind, words)


def test_positions_are_code_points_of_the_whole_text():
    text = "Título\n\nPolice fired."
    analysis = analyse(text, Whole(8, len(text)))
    assert [text[token.start : token.end] for token in analysis.tokens] == ["Police", "fired", "."]
    assert analysis.token_at(9) == 0


@pytest.mark.parametrize(
    "text", ["Nice attacks suspect in court", "Sudan peace talks in Nairobi", "Police raid in Lima"]
)
def test_headlines_without_a_verb(text):
    assert not read(text).verbs


def test_a_sentence_without_a_verb_is_one_clause():
    analysis = read("Riots in Lima")
    assert [clause.kind for clause in analysis.clauses] == ["main"]
