import pytest

from tests.text.reading import read_events

SIDES = {
    "fighters of a named organisation": (
        "GRANADA, 4 MAY -- ELN GUERRILLAS ATTACKED A FARM NEAR TAME ON MONDAY.", ["ELN GUERRILLAS", "ELN"], ["A FARM"]
    ),
    "a pronoun quotes whom it stands for": (
        "Gunmen stopped the mayor near Gao, killing him.", ["Gunmen"], ["the mayor"]
    ),
    "a part told among the whole": ("Nine miners, among them two boys, were killed near Gao.", [], ["Nine miners"]),
    "bombs that are dropped are nobody": ("Barrel bombs killed nine traders near Aleppo.", [], ["nine traders"]),
    "beside a building": ("A bomb exploded outside a hotel in Gao on Monday.", [], ["a hotel"]),
    "in front of a building": ("A bomb exploded in front of the embassy in Gao on Monday.", [], ["the embassy"]),
    "a place is no target": ("A bomb exploded near Gao on Monday.", [], []),
    "whom others are named with": (
        "Gunmen killed six people near Gao on Monday. The gunmen shot Oumar Diarra near Gao on Monday.",
        ["Gunmen"], ["Oumar Diarra"],
    ),
    "members of a named organisation": (
        "Suspected FARC members murdered a judge near Tame.", ["Suspected FARC members", "FARC"], ["a judge"]
    ),
    "the name in brackets before the fighters": (
        "Army of National Liberation (ELN) guerrillas killed a judge near Tame.", ["ELN", "guerrillas"], ["a judge"]
    ),
    "an adjective before and after and shares the noun": (
        "A Polish and coalition patrol killed a rebel near Gao.", ["A Polish and coalition patrol"], ["a rebel"]
    ),
    "an article of its own is somebody else": (
        "A Pole and a coalition soldier were killed near Gao.", [], ["A Pole", "a coalition soldier"]
    ),
    "who stands right before said says it": (
        "Soldiers stormed Tula overnight killing ten guards a rescue group said.", ["Soldiers"], ["ten guards"]
    ),
    "by another name": ('Juan Prado, alias "El Toro," was shot dead by police near Gao.', ["police"], ["Juan Prado"]),
    "by another name that is explained": (
        'Juan Prado, alias "El Toro" (the bull), was shot dead by police near Gao.', ["police"], ["Juan Prado"]
    ),
    "part of a part": (
        "A judge was killed near Tame by members of the tenth front of the FARC.",
        ["members of the tenth front", "the FARC"], ["A judge"],
    ),
    "the kind of a deed is no doer": ("A terrorist attack on a hotel near Gao was reported.", [], ["a hotel"]),
    "died in it": ("A guard died in the explosion near Gao.", [], ["A guard"]),
    "a unit of an army or of rebels": (
        "URBAN COMMANDO UNITS ATTACKED THE HOME OF THE MAYOR NEAR TAME ON MONDAY.",
        ["URBAN COMMANDO UNITS"], ["THE HOME OF THE MAYOR"],
    ),
    "the only organisation named": (
        "The official radio of the FARC said on Monday the rebels attacked a farm near Tame.",
        ["FARC", "the rebels"], ["a farm"],
    ),
    "one of two organisations named": (
        "The mayor spoke of the ELN and the FARC. On Monday the rebels attacked a farm near Tame.",
        ["the rebels"], ["a farm"],
    ),
    "no group and no person": (
        "NO GROUP OR PERSON HAS CLAIMED RESPONSIBILITY FOR THE ATTACK ON A HOTEL NEAR GAO.", [], ["A HOTEL"]
    ),
    "nobody did it": ("No group claimed responsibility for the attack on a hotel near Gao.", [], ["a hotel"]),
    "whose shooting it is": ("The ranger's shooting in Gao on Monday outraged his colleagues.", [], ["The ranger"]),
    "neither was taken": ("Neither the mayor nor his wife was abducted by the rebels.", ["the rebels"], []),
    "explosives do nothing by themselves": (
        "Five houses were damaged by explosives near Gao.", [], ["Five houses"]
    ),
    "a list that goes on after a complement": (
        "A bomb exploded near Gao, destroying two shops, 30 offices in a tower, and 22 vendor stands.",
        [], ["two shops", "30 offices", "22 vendor stands"],
    ),
    "as well as": (
        "The bomb destroyed the windows of the house as well as a car near Gao.",
        [], ["the windows of the house", "a car"],
    ),
    "on what the doers came": (
        "Two men on a motorcycle set off a bomb at a bank near Gao.", ["Two men"], ["a bank"],
    ),
    "used against": (
        "The rebels used explosives against a town hall near Gao.", ["The rebels"], ["a town hall"]
    ),
    "a series of verbs": (
        "Rebels entered the town, destroyed two bridges, and freed three prisoners near Gao on Monday.",
        ["Rebels"], ["two bridges"],
    ),
    "a series in the perfect": (
        "The helicopter has attacked and sunk a boat near Gao.", ["The helicopter"], ["a boat"]
    ),
    "a list that goes on after whose it is": (
        "The house of a candidate, several shops, and two schools were bombed near Gao on Monday.",
        [], ["The house of a candidate", "several shops", "two schools"],
    ),
    "whom a loaded car killed": (
        "A truck loaded with explosives blew up near a market near Gao on Monday, killing two men.",
        [], ["a market", "two men"],
    ),
    "how gunmen came": (
        "The mayor was killed by motorcycle-riding gunmen near Gao.", ["motorcycle-riding gunmen"], ["The mayor"]
    ),
    "guerrillas in town": (
        "URBAN COMMANDS DESTROYED TWO HIGH-VOLTAGE POSTS NEAR GAO.", ["URBAN COMMANDS"], ["TWO HIGH-VOLTAGE POSTS"]
    ),
    "a loaded car": ("A vehicle loaded with explosives exploded near a bank near Gao.", [], ["a bank"]),
    "a car full of it": ("A car full of dynamite exploded near a bank near Gao.", [], ["a bank"]),
    "two titles of one person": (
        "After the killing of senator and party leader Luis Prado near Gao, troops arrived.",
        [], ["party leader Luis Prado"],
    ),
    "titles behind a name": (
        "ANA RIVAS, LEADER AND DEPUTY, WAS KIDNAPPED NEAR GAO ON MONDAY.", [], ["ANA RIVAS"]
    ),
    "a thing behind brackets": (
        "A bomb exploded near the DAS [Department of Security] offices near Gao on Monday.", [], ["offices"]
    ),
    "who escapes an attempt": ("The general escaped an assassination attempt near Gao on Monday.", [], ["The general"]),
    "who committed it, behind its victim": (
        "The bishops condemned the murder of two nurses near Gao committed by the army.", ["the army"], ["two nurses"]
    ),
    "against whom it was committed": (
        "He condemned the raid staged near Gao by the rebels against a farm.", ["the rebels"], ["a farm"]
    ),
    "on whom a killing is blamed": (
        "Police probe the killing of a mayor near Gao blamed on gangs.", ["gangs"], ["a mayor"]
    ),
    "was wounded": ("A guard was wounded by rebels near Gao.", ["rebels"], ["A guard"]),
    "a chief": ("Gunmen killed a village chief near Gao.", ["Gunmen"], ["a village chief"]),
    "claimed by the front of the gunmen": (
        "In an ambush near Gao claimed by the Red Liberation Front, gunmen killed a judge.",
        ["the Red Liberation Front", "gunmen"], ["a judge"],
    ),
    "its fighters": (
        "The Red Liberation Front said its fighters attacked a farm near Gao.",
        ["The Red Liberation Front", "its fighters"], ["a farm"],
    ),
    "a call to nobody who was hit": (
        "In a call to a radio station near Gao, the rebels claimed responsibility for the attack.", ["the rebels"], []
    ),
    "an air force bombs": (
        "The bombings of the air force near Gao went on on Monday.", ["the air force"], []
    ),
    "a kind of deed, in its course": ("A guard was wounded in a terrorist attack near Gao.", [], ["A guard"]),
    "to blame": (
        "Death squads are to blame for the murder of two nurses near Gao.", ["Death squads"], ["two nurses"]
    ),
    "behind it": ("The JNIM is thought to be behind the raid on a farm near Gao.", ["The JNIM"], ["a farm"]),
    "the ones who": ("Soldiers were the ones who murdered two nurses near Gao.", ["Soldiers"], ["two nurses"]),
    "whose attack it was": (
        "A mayor was killed near Gao in an attack claimed by the rebels.", ["the rebels"], ["A mayor"]
    ),
    "claimed the killing": ("The rebels claimed the killing of a judge near Gao.", ["The rebels"], ["a judge"]),
    "placed a charge": (
        "A young man placed a dynamite charge at a bank near Gao.", ["A young man"], ["a bank"]
    ),
    "caused damage": ("The explosion near Gao caused damage to two houses.", [], ["two houses"]),
    "three buildings": (
        "The rebels attacked a palace, the home of the head of a party, and the offices of a paper in Gao.",
        ["The rebels"], ["a palace", "the home of the head", "the offices of a paper"],
    ),
    "a group that names itself": (
        "A group calling itself Dawn killed a judge near Gao.", ["A group", "Dawn"], ["a judge"]
    ),
    "a gang with a name": (
        "Members of a gang called the Owls killed a judge near Gao.", ["Members of a gang", "the Owls"], ["a judge"]
    ),
    "the front they belong to": (
        "Men belonging to the Red Front killed a judge near Gao.", ["Men", "the Red Front"], ["a judge"]
    ),
    "for whom a caller claims it": (
        "A caller claimed responsibility for the attack on a bank near Gao on behalf of the Red Owls.",
        ["the Red Owls"], ["a bank"],
    ),
    "the front of its guerrillas": (
        "Guerrillas of the Dawn Front attacked a farm near Gao.",
        ["Guerrillas of the Dawn Front", "the Dawn Front"], ["a farm"],
    ),
    "did both to them": (
        "Two clerks were dragged out by ten men and shot near Gao.", ["ten men"], ["Two clerks"]
    ),
    "forces of a country": (
        "The Chadian armed forces attacks on a camp near Gao left two dead.", ["Chadian armed forces"], ["a camp"]
    ),
    "front that holds somebody": ("The FARC is holding two nurses near Tame.", ["The FARC"], ["two nurses"]),
    "armed men behind a day": ("On Monday armed men killed a clerk near Gao.", ["armed men"], ["a clerk"]),
    "strangers behind a night": (
        "On the night of 3 May unidentified individuals placed a bomb at a bank near Gao.",
        ["unidentified individuals"], ["a bank"],
    ),
    "thrown in a package": (
        "Two men threw a package holding six dynamite sticks near Gao.", ["Two men"], []
    ),
    "no pickup": (
        "A pickup truck outside the gate destroyed the bank near Gao when its bomb exploded.", [], ["the bank"]
    ),
    "was hurt in it": ("A guard was seriously wounded in an explosion near Gao.", [], ["A guard"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "actors", "recipients"), SIDES.values(), ids=SIDES)
def test_sides(text: str, actors: list[str], recipients: list[str]) -> None:
    found = [event for event in read_events(text) if event.type == "ASSAULT"]
    assert [[one.quote.text for one in event.actors] for event in found][:1] == [actors]
    assert [[one.quote.text for one in event.recipients] for event in found][:1] == [recipients]


# Sentences whose recipient or actor stands elsewhere than as object or subject of the trigger.
ELSEWHERE = {
    "of two the troops detain": (
        "Troops targeted a rebel leader detaining ten suspects near Gao on Monday.", "COERCE",
        ["Troops"], ["ten suspects"],
    ),
    "own troops": ("Chad sent 400 soldiers to Mali on Monday.", "MOBILIZE", ["Chad"], ["Mali"]),
    "place of a refused mission": ("Chad refused to keep soldiers in Mali.", "REJECT", ["Chad"], ["Mali"]),
    "what a march passes": (
        "Farmers marched through Lyon on Friday against the killing of a clerk.", "PROTEST", ["Farmers"], []
    ),
    "who is said to have killed": (
        "The march against the killing of a clerk by police drew 500 people in Lima.", "PROTEST", [], ["police"]
    ),
    "who calls a strike": (
        "Half a million men joined the strike, called by the Miners' Union.", "PROTEST", ["Half a million men"], []
    ),
    "nobody": ("Nobody has claimed responsibility for the attack on a bank in Gao.", "ASSAULT", [], ["a bank"]),
    "deeds that share their victim": (
        "Police investigated the abduction and murder of two nurses in Gao.", "ASSAULT", [], ["two nurses"]
    ),
    "what talks are on": ("Mali and Niger held talks on Chad in Gao.", "CONSULT", ["Mali", "Niger"], ["Niger"]),
    "prisoners are exchanged": (
        "Mali and Niger carried out a prisoner exchange on Monday.", "RETREAT", ["Mali", "Niger"], []
    ),
    "who is threatened": ("The editor received death threats from a gang.", "THREATEN", ["a gang"], ["The editor"]),
    "under fire": ("The camp came under fire from rebels on Monday.", "ASSAULT", ["rebels"], ["The camp"]),
    "from where envoys are recalled": ("Mali recalled its ambassador from Lima.", "SANCTION", ["Mali"], ["Lima"]),
    "what is promised": ("Minister Keita pledged to build 300 homes.", "AGREE", ["Minister Keita"], []),
    "whose streets": ("Nurses took to the streets of 40 Spanish cities on Monday.", "PROTEST", ["Nurses"], []),
    "police broke it up": ("Police broke up a rally in Gao on Monday.", "PROTEST", [], []),
    "who condemns": ("The ruling drew condemnation from Chad on Monday.", "ACCUSE", ["Chad"], []),
    "owner of the thing": ("Chad welcomed Mali's new plan for the north.", "SUPPORT", ["Chad"], ["Mali"]),
    "name before the thing": ("Chad vetoed a US resolution on Monday.", "REJECT", ["Chad"], ["US"]),
    "author of the thing": (
        "A Lima court rejected an appeal filed by the miners' union on Monday.", "REJECT",
        ["A Lima court"], ["the miners' union"],
    ),
    "part of an army": (
        "Rebels shelled positions of the Chadian army near Abeche on Monday.", "ASSAULT",
        ["Rebels"], ["the Chadian army"],
    ),
    "another attack": (
        "The army said it had begun air strikes on rebels near Gao on Monday in response to an attack on Mopti.",
        "ASSAULT", ["The army"], ["rebels"],
    ),
    "its own": (
        "The army on Monday intensified its shelling of rebel villages near Gao.", "ASSAULT",
        ["The army"], ["rebel villages"],
    ),
    "forces withdrawn": (
        "Chad completed its withdrawal of troops from Mali on Monday.", "RETREAT", ["Chad"], ["Mali"]
    ),
    "document": ("A UN report accused Chad of arming the rebels.", "ACCUSE", ["UN"], ["Chad"]),
    "declaration": (
        "The rebels on Monday issued a declaration demanding that Sudan release two men.", "REQUEST",
        ["The rebels"], ["Sudan"],
    ),
    "mediation": (
        "Qatar launched a mediation effort between Chad and Libya.", "CONSULT", ["Qatar"], ["Chad", "Libya"]
    ),
    "condition of a state": ("Sudan lifted a state of emergency in Darfur.", "CONCEDE", ["Sudan"], ["Darfur"]),
    "own borders": ("Benin opened its borders to Nigerians on Monday.", "AID", ["Benin"], ["Nigerians"]),
    "embassy": ("Chad opened an embassy in Peru on Monday.", "SUPPORT", ["Chad"], ["Peru"]),
    "last year": ("France sent arms to Chad last year.", "AID", ["France"], ["Chad"]),
    "dispersed": (
        "Police opened fire to disperse the marchers near Lome on Monday.", "ASSAULT", ["Police"], ["the marchers"]
    ),
    "whose tanks": (
        "Chadian tanks shelled the town of Faya on Monday.", "ASSAULT", ["Chadian"], ["the town of Faya"]
    ),
    "blockaded": ("Israel on Monday reimposed blockades in the West Bank.", "COERCE", ["Israel"], ["the West Bank"]),
    "pulled out": (
        "Eighty Bangladeshi peacekeepers were pulled out of Bunia on Friday.", "SANCTION",
        ["Eighty Bangladeshi peacekeepers"], ["Bunia"],
    ),
    "affiliated": (
        "Clerks affiliated with the Lima Bank Union stopped work on Monday.", "PROTEST",
        ["Clerks", "the Lima Bank Union"], [],
    ),
    "as they": (
        "Rebels cut the road as they attacked the town of Faya on Monday.", "ASSAULT", ["Rebels"], ["the town of Faya"]
    ),
    "targets": (
        "Rebel gunmen fired three rockets at targets in Goma on Monday.", "ASSAULT", ["Rebel gunmen"], ["Goma"]
    ),
    "demands": (
        "Miners blocked roads in Oruro on Monday to press their demands on the mayor.", "PROTEST",
        ["Miners"], ["the mayor"],
    ),
    "last verb": (
        "Gunmen tried to assassinate outgoing President Prado in Lima.", "ASSAULT",
        ["Gunmen"], ["outgoing President Prado"],
    ),
    "members of an unlisted body": (
        "Lima Bar Council (LBC) members demanded support from the parliament.", "REQUEST",
        ["Lima Bar Council", "members"], ["the parliament"],
    ),
    "aside": (
        "Chadian troops remained on alert in Mali after a week of unrest.", "MOBILIZE", ["Chadian troops"], ["Mali"]
    ),
    "a country before another party": (
        "The union said that the US and the rebels must end the war.", "REQUEST",
        ["The union"], ["the US", "the rebels"],
    ),
    "where the actors are": (
        "Dockers in the Togolese capital called off a strike.", "CONCEDE", ["Dockers"], [],
    ),
    "where it was signed": (
        "The deal was signed at Union Hall by Governor Ana Sow.", "SUPPORT", ["Governor Ana Sow"], [],
    ),
    "who announces it": (
        "Rebel officers went on the radio to announce that they had ousted President Ruiz.", "COERCE",
        ["Rebel officers"], ["President Ruiz"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_parties_that_stand_elsewhere(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    event = next(event for event in read_events(text) if event.type == kind)
    assert [one.quote.text for one in event.actors] == actors
    assert [one.quote.text for one in event.recipients] == recipients


UNDERGONE = {
    "in custody": ("Six men are in custody in Lima.", [], ["Six men"]),
    "under investigation by": ("The mayor is under investigation by prosecutors.", ["prosecutors"], ["The mayor"]),
    "on strike": ("Teachers are on strike in Lima.", ["Teachers"], []),
    "a general strike": ("A general strike by miners began in Lima.", ["miners"], []),
}


@pytest.mark.parametrize(("text", "actors", "recipients"), UNDERGONE.values(), ids=UNDERGONE)
def test_sides_of_a_predicate(text: str, actors: list[str], recipients: list[str]) -> None:
    (event,) = read_events(text)
    assert [one.quote.text for one in event.actors] == actors
    assert [one.quote.text for one in event.recipients] == recipients


FLEEING = {
    "number": "Thousands fled to Chad on Monday after the raid.",
    "place": "Villagers fled the town of Gao on Monday.",
    "homes": "Residents of Gao abandoned their homes.",
}


@pytest.mark.parametrize("text", FLEEING.values(), ids=FLEEING)
def test_who_flees_is_displaced(text: str) -> None:
    event = next(event for event in read_events(text) if event.mode == "expel")
    assert event.actors == ()
    assert [one.quote.text for one in event.recipients] == [text.split(" fled")[0].split(" abandoned")[0]]


def test_a_suspect_who_flees_is_not_displaced() -> None:
    assert read_events("A suspect fled from a safe house in Lima.") == ()


def test_what_people_do_is_no_group():
    event = read_events("A curfew will be in place in Gao from 9pm, with restrictions on movement and trade.")[0]
    assert event.recipients == ()


def test_officials_of_two_countries_are_of_each() -> None:
    (event,) = read_events("Kenyan and Ugandan officials met in Gao on Monday.")
    assert [one.country for one in event.actors] == ["KEN", "UGA"]
    assert [(one.country, one.quote.text) for one in event.recipients] == [("UGA", "Ugandan officials")]


def test_who_suffers_is_not_who_does_it() -> None:
    events = read_events("Mobs burned shops in Gao on Monday. When police dispersed them, residents threw stones.")
    (dispersed,) = [one for one in events if one.actors[0].role == "COP"]
    assert [one.role for one in dispersed.recipients] == ["CVL"]


@pytest.mark.parametrize("name", ["Obama", "Trump"])
def test_a_bare_surname_of_a_leader_acts(name: str) -> None:
    (event,) = read_events(f"{name} condemned the raid on Monday.")
    assert (event.type, [one.name for one in event.actors]) == ("ACCUSE", [name])


def test_unknown_claimants_are_rebels() -> None:
    event = next(one for one in read_events("The Red Owls claimed responsibility for the attack on a bank in Gao."))
    assert [(one.quote.text, one.kind, one.role) for one in event.actors] == [("The Red Owls", "organisation", "REB")]


def test_the_attack_is_that_of_the_sentence_before() -> None:
    text = (
        "BOGOTA, 3 May 2024 -- A bomb exploded at a bank in Pasto on Thursday.\n\nIn Lima, a bomb exploded at the "
        "home of a judge on Friday. Police attributed the attack to drug traffickers."
    )
    doers = {event.place.name: [one.quote.text for one in event.actors] for event in read_events(text) if event.place}
    assert doers["Lima"] == ["drug traffickers"]
    assert doers["Pasto"] == []
