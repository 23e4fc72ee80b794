"""The first people, from nothing."""

TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47"


def test_from_nothing_to_a_coordinator_takes_three_commands(fresh):
    assert fresh("database", "upgrade").exit_code == 0
    assert fresh("municipality", "add", "helmond", "--name", "Helmond").exit_code == 0
    added = fresh(
        "member", "add", "Saskia.Claes@helmond.nl",
        "--municipality", "helmond", "--role", "coordinator",
    )  # fmt: skip

    assert added.output == (
        "Saskia Claes (saskia.claes@helmond.nl) hoort nu bij Helmond. Rol: coördinator.\n"
    )
    assert "uitgenodigd" in fresh("member", "list").output


def test_a_command_without_a_database_says_how_to_make_it(fresh):
    result = fresh("municipality", "list")

    assert result.exit_code == 1
    assert "database upgrade" in result.output


def test_help_needs_no_database(fresh, started):
    assert fresh("member", "add", "--help").exit_code == 0
    assert started == []


def test_a_municipality_may_have_several_tenants(run):
    other = TENANT.replace("7", "8")

    added = run(
        "municipality", "add", "helmond", "--name", "Helmond",
        "--tenant", TENANT, "--tenant", other,
    )  # fmt: skip

    assert added.exit_code == 0
    shown = run("municipality", "list").output
    assert all(part in shown for part in ("Helmond", TENANT, other))


def test_a_key_is_given_once(run):
    run("municipality", "add", "helmond", "--name", "Helmond")
    again = run("municipality", "add", "helmond", "--name", "Helmond")

    assert again.exit_code == 1
    assert again.output == "De gemeente “helmond” is er al. Kies een andere sleutel.\n"


def test_a_bad_key_or_tenant_is_refused_before_anything_is_stored(run):
    assert "kan geen sleutel zijn" in run("municipality", "add", "Hel mond", "--name", "H").output
    bad = run("municipality", "add", "helmond", "--name", "Helmond", "--tenant", "helmond")

    assert "is geen tenant-id" in bad.output
    assert "nog geen gemeente" in run("municipality", "list").output


def test_roles_may_be_several_in_dutch_or_english_and_add_up(run):
    run("municipality", "add", "helmond", "--name", "Helmond")
    saskia = ("member", "add", "saskia@helmond.nl", "--municipality", "helmond")
    run(*saskia, "--role", "coördinator", "--role", "ambassador")

    added = run(*saskia, "--role", "beheerder")

    assert "Rol: beheerder, ambassadeur, coördinator." in added.output


def test_an_unknown_role_names_the_ones_there_are(run):
    run("municipality", "add", "helmond", "--name", "Helmond")
    result = run(
        "member", "add", "saskia@helmond.nl", "--municipality", "helmond", "--role", "baas"
    )

    assert result.exit_code == 1
    assert "ambassadeur, coordinator, expert" in result.output


def test_an_unknown_municipality_names_the_ones_there_are(run):
    run("municipality", "add", "helmond", "--name", "Helmond")
    result = run("member", "add", "saskia@helmond.nl", "--municipality", "helmont")

    assert result.output == "De gemeente “helmont” ken ik niet. Kies uit: helmond.\n"


def test_people_are_listed_per_municipality(run):
    for key in ("helmond", "schiedam"):
        run("municipality", "add", key, "--name", key.capitalize())
        run("member", "add", f"iemand@{key}.nl", "--municipality", key, "--department", "Inkoop")

    listed = run("member", "list", "--municipality", "schiedam").output

    assert "iemand@schiedam.nl" in listed
    assert "helmond" not in listed
