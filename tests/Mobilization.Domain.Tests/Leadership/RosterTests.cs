using CsCheck;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using static Mobilization.Domain.Leadership.LeadershipLine;
using static Mobilization.Domain.Tests.Leadership.Luan;

namespace Mobilization.Domain.Tests.Leadership;

public class RosterTests
{
    private static readonly DateRange Spring = new(Day(2024, 3, 1), Day(2024, 6, 1));

    [Fact]
    public void An_officer_belongs_to_a_unit_and_line_on_the_days_of_the_appointment()
    {
        Roster roster = Roster.Build(Tree, [Person("a")], [Holds("a", Jinan, Military, "人武部部长", Spring)]);

        roster.Holds(Who("a"), Tree[Jinan], Military, Day(2024, 2, 29)).Should().BeFalse();
        roster.Holds(Who("a"), Tree[Jinan], Military, Day(2024, 3, 1)).Should().BeTrue();
        roster.Holds(Who("a"), Tree[Jinan], Military, Day(2024, 5, 31)).Should().BeTrue();
        roster.Holds(Who("a"), Tree[Jinan], Military, Day(2024, 6, 1)).Should().BeFalse();
        roster.Holds(Who("a"), Tree[Jinan], Government, Day(2024, 4, 1)).Should().BeFalse("the line is another");
        roster.Holds(Who("a"), Tree[City], Military, Day(2024, 4, 1)).Should().BeFalse("a post counts in its own unit");
        roster.Holds(Who("a"), Tree[Street], Military, Day(2024, 4, 1)).Should().BeFalse();
        roster.Holds(Who("b"), Tree[Jinan], Military, Day(2024, 4, 1)).Should().BeFalse("nobody knows b");
        roster.Holds(default, Tree[Jinan], Military, Day(2024, 4, 1)).Should().BeFalse("default is nobody");
    }

    [Fact]
    public void Posts_are_asked_for_by_name_and_no_name_accepts_any()
    {
        LocalDate today = Day(2025, 1, 1);
        Roster roster = Roster.Build(
            Tree,
            [Person("head"), Person("clerk")],
            [Holds("head", Street, Military, "武装部部长"), Holds("clerk", Street, Government, "")]
        );
        Division street = Tree[Street];

        roster.Holds(Who("head"), street, ["街道主任", "武装部部长"], today).Should().BeTrue();
        roster.Holds(Who("head"), street, ["街道主任"], today).Should().BeFalse();
        roster.Holds(Who("head"), street, [], today).Should().BeTrue();
        roster.Holds(Who("clerk"), street, [], today).Should().BeTrue("belongs to the unit without a named post");
        roster.Holds(Who("clerk"), street, [""], today).Should().BeFalse("an empty text names no post");
        roster.Holds(Who("clerk"), street, ["武装部部长"], today).Should().BeFalse();
        roster.Holds(Who("clerk"), street, Government, Day(1, 1, 1)).Should().BeTrue("undated posts hold at all times");
        roster.Holds(Who("clerk"), street, Government, Day(9999, 12, 31)).Should().BeTrue();
    }

    [Fact]
    public void Concurrent_posts_run_at_once()
    {
        Roster roster = Roster.Build(
            Tree,
            [Person("a")],
            [
                Holds("a", Jinan, Government, "区长"),
                Holds("a", Jinan, Government, "国动委主任"),
                Holds("a", City, Government, "委员"),
            ]
        );

        roster.Of(Who("a"), Day(2025, 1, 1)).Select(held => held.Post).Should().Equal("委员", "区长", "国动委主任");
        roster.Of(Who("nobody")).Any().Should().BeFalse();
    }

    [Fact]
    public void Every_defect_is_told()
    {
        bool built = Roster.TryBuild(
            Tree,
            [Person("a"), new(Who("a"), "again"), Person("b")],
            [
                Holds("a", Jinan, Government, "x"),
                Holds("z", "110000", Government, "x"),
                Holds("a", Jinan, Government, "x"),
            ],
            out Roster? roster,
            out var defects
        );

        built.Should().BeFalse();
        roster.Should().BeNull();
        defects
            .Should()
            .Equal(
                Told(
                    LeadershipRules.DuplicateOfficer,
                    ("officer", "a"),
                    ("name", "again"),
                    ("first-name", "name of a")
                ),
                Told(LeadershipRules.OfficerUnknown, ("row", "1"), ("officer", "z")),
                Told(LeadershipRules.UnitUnknown, ("row", "1"), ("officer", "z"), ("unit", "110000000000")),
                Told(LeadershipRules.DuplicateAppointment, ("row", "2"), ("officer", "a"), ("first-row", "0"))
            );
        FluentActions
            .Invoking(() => Roster.Build(Tree, [], [Holds("z", Jinan, Government, "x")]))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .ContainSingle(defect => defect.Rule == LeadershipRules.OfficerUnknown);
    }

    [Fact]
    public void Misuse_throws()
    {
        Roster roster = Roster.Build(Tree, [], []);
        AdministrativeTree other = AdministrativeTree.Build([
            new(DivisionCode.Parse(Jinan), "金安区", DivisionLevel.County),
        ]);

        FluentActions
            .Invoking(() => roster.Holds(Who("a"), other[Jinan], Military, Day(2025, 1, 1)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("unit");
        FluentActions
            .Invoking(() => roster.In(Tree[Jinan], default, Day(2025, 1, 1)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("line");
        FluentActions
            .Invoking(() => Holds("a", Jinan, Military, "", acting: true))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("isActing");
    }

    private static readonly Gen<Appointment[]> Histories = Gen.Select(
            Gen.Int[0, 3],
            Gen.Int[0, 2].Select(i => new[] { City, Jinan, Street }[i]),
            Gen.Bool.Select(b => b ? Government : Military),
            Gen.Int[0, 2].Select(i => new[] { "", "x", "y" }[i]),
            Gen.Int[0, 12],
            Gen.Int[0, 14],
            Gen.Bool
        )
        .Select(
            (officer, unit, line, post, from, length, acting) =>
                Holds(
                    $"p{officer}",
                    unit,
                    line,
                    post,
                    new(First.PlusDays(from), length > 12 ? null : First.PlusDays(from + length)),
                    acting && post.Length > 0
                )
        )
        .Array[0, 40]
        .Select(rows => rows.Distinct().ToArray());

    private static readonly LocalDate First = Day(2024, 2, 20);
    private static readonly Officer[] People = [Person("p0"), Person("p1"), Person("p2"), Person("p3")];

    [Fact]
    public void The_roster_equals_scanning_every_appointment_for_every_day() =>
        Histories.Sample(
            rows =>
            {
                Roster roster = Roster.Build(Tree, People, rows);
                for (int offset = -1; offset < 28; offset++)
                {
                    LocalDate day = First.PlusDays(offset);
                    Appointment[] running = [.. rows.Where(row => row.During.Contains(day))];
                    foreach (Division unit in Tree.Divisions)
                    {
                        foreach (LeadershipLine line in Enum.GetValues<LeadershipLine>())
                        {
                            Appointment[] here = [.. running.Where(row => row.Unit == unit.Code && row.Line == line)];
                            roster.In(unit, line, day).Should().BeEquivalentTo(here);
                            roster.In(unit, line, day).Count().Should().Be(here.Length);
                            foreach (Officer officer in People)
                            {
                                roster
                                    .Holds(officer.Id, unit, line, day)
                                    .Should()
                                    .Be(here.Any(row => row.Officer == officer.Id));
                            }
                        }
                        foreach (Officer officer in People)
                        {
                            roster
                                .Holds(officer.Id, unit, ["y"], day)
                                .Should()
                                .Be(
                                    running.Any(row =>
                                        (row.Officer, row.Unit, row.Post) == (officer.Id, unit.Code, "y")
                                    )
                                );
                        }
                    }
                    foreach (Officer officer in People)
                    {
                        roster
                            .Of(officer.Id, day)
                            .Should()
                            .BeEquivalentTo(running.Where(row => row.Officer == officer.Id));
                    }
                }
            },
            iter: 15
        );

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Gen.Select(Histories, Gen.Int)
            .Sample(
                (rows, seed) =>
                {
                    Appointment[] shuffled = [.. rows];
                    Officer[] people = [.. People];
                    var random = new Random(seed);
                    random.Shuffle(shuffled);
                    random.Shuffle(people);
                    Roster one = Roster.Build(Tree, People, rows);
                    Roster other = Roster.Build(Tree, people, shuffled);

                    other.Officers.Should().Equal(one.Officers);
                    other.Appointments.Should().Equal(one.Appointments);
                    other.Appointments.Count().Should().Be(rows.Length);
                    foreach (Officer officer in People)
                    {
                        other.Of(officer.Id).Should().Equal(one.Of(officer.Id));
                    }
                },
                iter: 100
            );

    [Fact(Skip = LongTests.Reason, SkipType = typeof(LongTests), SkipWhen = nameof(LongTests.AreLeftOut))]
    public void A_nation_of_officers_is_asked_without_allocation()
    {
        // 100,000 appointments a line; on one unit and line a long history, which must not be walked.
        AdministrativeTree tree = AdministrativeTree.Build([
            .. Enumerable
                .Range(0, 5_000)
                .Select(i => new DivisionRow(DivisionCode.Parse($"{110000 + i}000000"), $"u{i}", DivisionLevel.County)),
        ]);
        LocalDate start = Day(1990, 1, 1);
        var rows = new List<Appointment>();
        foreach (LeadershipLine line in Enum.GetValues<LeadershipLine>())
        {
            for (int i = 0; i < 100_000; i++)
            {
                int unit = i % 2 == 0 ? 0 : i % 5_000;
                rows.Add(
                    new(
                        new($"{line}{i}"),
                        tree.At(unit).Code,
                        line,
                        "部长",
                        new(start.PlusDays(i / 8), start.PlusDays(i / 8 + 30))
                    )
                );
            }
        }
        Roster roster = Roster.Build(tree, rows.Select(row => Person(row.Officer.Value)), rows);
        LeadingPosts posts = LeadingPosts.Build(new LeadingPostRule(Military, DivisionLevel.County, ["部长"]));
        Id<Officer> officer = rows[100_000 + 40_001].Officer;
        Division home = tree[rows[100_000 + 40_001].Unit];
        LocalDate day = start.PlusDays(40_001 / 8);

        Ask(3).Should().Be(6);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = Ask(1_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        found.Should().Be(2_000);
        allocated.Should().Be(0);

        int Ask(int times)
        {
            int yes = 0;
            for (int i = 0; i < times; i++)
            {
                yes += roster.Holds(officer, home, Military, day) ? 1 : 0;
                yes += roster.Holds(officer, home, ["部长"], day) ? 1 : 0;
                yes += roster.Holds(officer, home, Government, day) ? 1 : 0;
                yes += roster.WhoLeads(tree.At(0), Military, posts, Day(2089, 1, 1)).Count;
                yes += roster.WhoLeads(home, Military, posts, day).Count > 0 ? 0 : 1;
                yes += roster.TryFind(officer, out _) ? 0 : 1;
            }
            return yes;
        }
    }

    [Fact]
    public void A_unit_and_line_tell_their_whole_history()
    {
        Appointment early = Holds("b", Jinan, Government, "x", new(Day(2020, 1, 1), Day(2021, 1, 1)));
        Appointment late = Holds("a", Jinan, Government, "x", new(Day(2021, 1, 1)));
        Roster roster = Roster.Build(
            Tree,
            [Person("a"), Person("b")],
            [late, early, Holds("a", Jinan, Military, "x"), Holds("a", City, Government, "x")]
        );

        roster.In(Tree[Jinan], Government).Should().Equal(early, late);
        roster.In(Tree[Jinan], Military).Should().ContainSingle().Which.Officer.Should().Be(Who("a"));
        roster.In(Tree[Yuan], Government).Should().BeEmpty();
    }

    [Fact]
    public void Nobody_holds_a_post_whom_the_roster_does_not_know() =>
        Roster
            .Build(Tree, [Person("a")], [Holds("a", Jinan, Military, "x")])
            .Holds(Who("b"), Tree[Jinan], ["x"], Day(2025, 1, 1))
            .Should()
            .BeFalse();

    [Fact]
    public void Full_holders_come_before_acting_ones_then_by_organ_and_last_day()
    {
        Appointment[] sorted =
        [
            Holds("a", Jinan, Military, "x", Spring, organ: "p"),
            Holds("a", Jinan, Military, "x", Spring, organ: "q"),
            Holds("a", Jinan, Military, "x", new(Spring.From), acting: true),
            Holds("a", Jinan, Military, "x", Spring, acting: true),
            Holds("a", Jinan, Military, "x", new(Spring.From), acting: true, organ: "p"),
            Holds("a", Jinan, Military, "x", Spring, acting: true, organ: "p"),
            Holds("a", Jinan, Military, "x", new(Spring.From), acting: true, organ: "q"),
        ];

        foreach (Appointment[] order in (Appointment[][])[sorted, [.. sorted.Reverse()]])
        {
            Roster.Build(Tree, [Person("a")], order).Appointments.Should().Equal(sorted);
        }
    }

    [Fact]
    public void Every_question_is_about_a_unit_of_the_tree_a_line_and_a_day_of_the_calendar()
    {
        Roster roster = Roster.Build(Tree, [Person("a")], [Holds("a", Jinan, Military, "x")]);
        LocalDate today = Day(2025, 1, 1);
        LeadingPosts posts = LeadingPosts.Build();

        Refused(() => roster.WhoLeads(Elsewhere, Military, posts, today), "unit", "The division is of another tree.*");
        Refused(() => roster.Holds(Who("a"), Tree[Jinan], (LeadershipLine)0, today), "line", "There are two lines.*");
        Refused(() => roster.Holds(Who("b"), Tree[Jinan], (LeadershipLine)3, today), "line", "There are two lines.*");
        LocalDate julian = new(2025, 1, 1, CalendarSystem.Julian);
        Refused(() => roster.Holds(Who("a"), Tree[Jinan], Military, julian), "asOf", "*");
        Refused(() => roster.In(Tree[Jinan], Military, julian), "asOf", "*");
    }

    [Fact]
    public void A_null_is_the_callers_mistake_and_a_defect_the_datas()
    {
        Refused(() => Roster.Build(Tree, [null!], []), "officers", "An officer is null.*");
        Refused(() => Roster.Build(Tree, [], [null!]), "appointments", "An appointment is null.*");
        Refused(
            () => Roster.Build(Tree, [Person("a"), Person("a")], []),
            "appointments",
            "The roster has 1 defect(s)*"
        );
    }

    [Fact]
    public void A_walk_stands_on_nothing_before_it_begins_and_after_its_end()
    {
        var walk = Roster.Build(Tree, [Person("a")], [Holds("a", Jinan, Military, "x")]).Appointments.GetEnumerator();

        NothingThere();
        walk.MoveNext().Should().BeTrue();
        walk.Current.Officer.Should().Be(Who("a"));
        walk.MoveNext().Should().BeFalse();
        NothingThere();

        void NothingThere() =>
            FluentActions
                .Invoking(() => walk.Current)
                .Should()
                .Throw<InvalidOperationException>()
                .WithMessage("The walk has not begun or is over.");
    }

    private static void Refused(Func<object?> ask, string parameter, string message) =>
        ask.Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(parameter);
}
