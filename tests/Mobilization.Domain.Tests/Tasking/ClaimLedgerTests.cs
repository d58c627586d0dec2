using CsCheck;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>Reported claims judged in order: every reason by an example, all of it against a naive reading of the rules.</summary>
public sealed class ClaimLedgerTests
{
    private static readonly string[] Officers = ["g", "g2", "m", "m2", "other", "chief", "left"];
    private static readonly LocalDate FirstDay = new(2025, 1, 1);

    private static ReportedClaim Claim(
        string id,
        string? officer,
        int hour,
        int? until = null,
        string? task = "T1",
        LocalDate? on = null
    ) =>
        new(
            new(id),
            task is null ? null : new Id<MobilizationTask>(task),
            officer is null ? null : new Id<Officer>(officer),
            By("x", hour).At,
            on ?? By("x", hour).On,
            until is { } end ? By("x", end).At : null,
            until is { } last ? By("x", last).On : null
        );

    private static string[] Reasons(MobilizationTask task, params ReportedClaim[] claims)
    {
        Campaign campaign = Campaign.Build(Tree, [task]);
        return
        [
            .. ClaimLedger
                .Judge(campaign, claims, People, new(2025, 12, 31))
                .Refusals.Select(refusal => $"{refusal.Claim.Id}: {string.Join("; ", refusal.Reasons)}"),
        ];
    }

    [Fact]
    public void Claims_are_judged_by_instant_then_identifier_whatever_their_order()
    {
        Reasons(Task(), Claim("C2", "g2", 0), Claim("C1", "g", 0), Claim("C0", "m", 1), Claim("C3", "m2", 2))
            .Should()
            .Equal(
                $"C2: {TaskingRules.LineTaken} (line government, holder g, since 2025-01-10T00:00:00Z)",
                $"C3: {TaskingRules.LineTaken} (line military, holder m, since 2025-01-10T01:00:00Z)"
            );
    }

    [Fact]
    public void A_withdrawal_frees_the_line_at_its_very_instant_and_not_before()
    {
        Reasons(Task(), Claim("C1", "g", 0, until: 5), Claim("C2", "g2", 4), Claim("C3", "g2", 5))
            .Should()
            .Equal($"C2: {TaskingRules.LineTaken} (line government, holder g, since 2025-01-10T00:00:00Z)");
    }

    [Fact]
    public void All_reasons_of_a_refusal_are_told()
    {
        Reasons(
                Task(excluded: [new("g2"), new("other")]),
                Claim("C1", "g", 0),
                Claim("C2", "g2", 1, on: new(2025, 1, 5)),
                Claim("C3", "other", 2),
                Claim("C4", "idle", 3),
                Claim("C5", "X", 4),
                Claim("C6", null, 5)
            )
            .Should()
            .Equal(
                $"C2: {TaskingRules.NotIssued} (on 2025-01-05, issued 2025-01-06); "
                    + $"{TaskingRules.LineTaken} (line government, holder g, since 2025-01-10T00:00:00Z); {TaskingRules.Excluded} (officer g2)",
                $"C3: {TaskingRules.Excluded} (officer other); {TaskingRules.WrongUnit} (officer other, unit 430405000000, on 2025-01-10)",
                $"C4: {TaskingRules.NotAppointed} (officer idle, on 2025-01-10)",
                $"C5: {TaskingRules.OfficerUnknown} (claim C5, officer X)",
                $"C6: {TaskingRules.OfficerUnknown} (claim C6, officer )"
            );
    }

    [Fact]
    public void One_who_stands_on_both_lines_takes_the_free_seat_but_never_both()
    {
        Reasons(Task(), Claim("C1", "both", 0), Claim("C2", "both", 1))
            .Should()
            .Equal($"C2: {TaskingRules.SamePerson} (officer both, line government)");
        Campaign campaign = Campaign.Build(Tree, [Task()]);
        ClaimLedger ledger = ClaimLedger.Judge(campaign, [Claim("C1", "g", 0), Claim("C2", "both", 1)], People, Due);
        ledger.TryFindHolder(new("T1"), LeadershipLine.Military, out ReportedClaim? holder).Should().BeTrue();
        holder!.Value.Id.Should().Be(new Id<ReportedClaim>("C2"));
    }

    [Fact]
    public void A_task_for_one_person_alone_is_counted_apart()
    {
        MobilizationTask task = Task(Village, ClaimForm.Sole);
        Reasons(task, Claim("C1", "w", 0), Claim("C2", "v", 1))
            .Should()
            .Equal($"C2: {TaskingRules.SoleTaken} (holder w, since 2025-01-10T00:00:00Z)");
        Campaign campaign = Campaign.Build(Tree, [task]);
        ClaimTally total = ClaimLedger.Judge(campaign, [Claim("C1", "w", 24 * 20)], People, Due).Tally().RollUp().Total;
        total.Should().Be(new ClaimTally(0, 0, 0, 0, 0, 0, 0, 0, new(1, 1, 1, 0, 0)));
    }

    [Fact]
    public void A_roster_over_another_tree_is_the_callers_mistake()
    {
        AdministrativeTree other = AdministrativeTree.Build([
            new(DivisionCode.Parse("430405"), "珠晖区", DivisionLevel.County, null),
        ]);
        FluentActions
            .Invoking(() => ClaimLedger.Judge(Campaign.Build(other, [Task()]), [], People, Due))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("roster");
    }

    [Fact]
    public void Random_claims_are_judged_as_the_rules_read()
    {
        Gen<ReportedClaim> claims =
            from id in Gen.Int[0, 30]
            from task in Gen.Int[0, 4]
            from officer in Gen.Int[-1, Officers.Length]
            from at in Gen.Int[0, 80]
            from length in Gen.Int[-40, 40]
            let start = Instant.FromUtc(2025, 1, 1, 0, 0) + Duration.FromHours(6 * at)
            let end = start + Duration.FromHours(6 * length)
            select new ReportedClaim(
                new($"C{id}-{at}-{officer}-{length}-{task}"),
                task == 4 ? null : new Id<MobilizationTask>($"T{task}"),
                officer < 0 ? null : new Id<Officer>(officer < Officers.Length ? Officers[officer] : "nobody"),
                start,
                start.InUtc().Date,
                length < 0 ? null : end,
                length < 0 ? null : end.InUtc().Date
            );
        Gen<MobilizationTask[]> tasks =
            from issued in Gen.Int[0, 15].Array[1, 3]
            select issued
                .Select(
                    (day, i) =>
                        new MobilizationTask(
                            new($"T{i}"),
                            i == 2 ? OtherCounty : County,
                            "核查",
                            FirstDay.PlusDays(day),
                            FirstDay.PlusDays(day + 3)
                        )
                )
                .ToArray();

        Gen.Select(tasks, claims.Array[0, 25], Gen.Int[0, 25])
            .Sample(
                (all, reported, day) =>
                {
                    ReportedClaim[] once = [.. reported.DistinctBy(claim => claim.Id)];
                    LocalDate asOf = FirstDay.PlusDays(day);
                    ClaimTally total = ClaimLedger
                        .Judge(Campaign.Build(Tree, all), once, People, asOf)
                        .Tally()
                        .RollUp()
                        .Total;
                    return total == Naive(all, once, asOf);
                },
                iter: 20_000
            );
    }

    /// <summary>The rules as the case format words them, each read off all facts again.</summary>
    private static ClaimTally Naive(MobilizationTask[] tasks, ReportedClaim[] claims, LocalDate asOf)
    {
        ClaimTally total = default;
        foreach (MobilizationTask task in tasks.Where(task => task.Issued <= asOf))
        {
            var accepted = new List<(ReportedClaim Claim, bool IsMilitary)>();
            int refused = 0;
            bool IsActive(ReportedClaim claim, Instant at) =>
                claim.At <= at && !(claim.WithdrawnOn <= asOf && claim.Withdrawn <= at);
            foreach (
                ReportedClaim claim in claims
                    .Where(claim => claim.Task == task.Id && claim.On <= asOf)
                    .OrderBy(claim => claim.At)
                    .ThenBy(claim => claim.Id.Value, StringComparer.Ordinal)
            )
            {
                string who = claim.Officer?.Value ?? "";
                string home =
                    who is "g" or "g2" or "m" or "m2" or "left" ? "430405"
                    : who is "other" ? "430406"
                    : "elsewhere";
                bool isMilitary = who is "m" or "m2" or "left";
                bool isTaken = accepted.Any(one => one.IsMilitary == isMilitary && IsActive(one.Claim, claim.At));
                if (home != task.Unit.ToString()[..6] || claim.On < task.Issued || isTaken)
                {
                    refused++;
                }
                else
                {
                    accepted.Add((claim, isMilitary));
                }
            }
            ReportedClaim? At(bool military) =>
                accepted
                    .Where(one => one.IsMilitary == military && !(one.Claim.WithdrawnOn <= asOf))
                    .Select(one => (ReportedClaim?)one.Claim)
                    .SingleOrDefault();
            (ReportedClaim? g, ReportedClaim? m) = (At(military: false), At(military: true));
            bool dual = g is not null && m is not null;
            LocalDate? later = dual ? (g!.Value.At > m!.Value.At ? g : m).Value.On : null;
            total += new ClaimTally(
                1,
                dual ? 1 : 0,
                g is not null && m is null ? 1 : 0,
                m is not null && g is null ? 1 : 0,
                later > task.ClaimBy ? 1 : 0,
                !dual && asOf > task.ClaimBy ? 1 : 0,
                refused,
                0,
                default
            );
        }
        return total;
    }

    [Fact]
    public void Claims_of_tomorrow_and_on_tasks_unknown_or_not_issued_count_nowhere()
    {
        LocalDate asOf = new(2025, 1, 10);
        MobilizationTask later = new(new("T2"), County, "核查", asOf.PlusDays(1), ClaimBy);
        Campaign campaign = Campaign.Build(Tree, [Task(), later]);

        ClaimLedger ledger = ClaimLedger.Judge(
            campaign,
            [
                Claim("C1", "g", 0),
                Claim("C2", "nobody", 1, task: null),
                Claim("C3", "nobody", 1, task: "X"),
                Claim("C4", "nobody", 1, task: "T2"),
                Claim("C5", "nobody", 24),
                Claim("C6", "nobody", 2),
            ],
            People,
            asOf
        );

        ledger.Refusals.Select(refusal => refusal.Claim.Id.Value).Should().Equal("C6");
        ledger.Tally().RollUp().Total.Should().Be(new ClaimTally(1, 0, 1, 0, 0, 0, 1, 0, default));
        ledger.TryFindHolder(new("T2"), LeadershipLine.Government, out _).Should().BeFalse();
        (ledger.AsOf, ledger.Campaign).Should().Be((asOf, campaign));
    }

    [Fact]
    public void A_seat_is_free_at_the_end_of_the_day_of_its_withdrawal()
    {
        Campaign campaign = Campaign.Build(Tree, [Task()]);
        ReportedClaim[] claims = [Claim("C1", "g", 0, until: 24)];
        ClaimLedger before = ClaimLedger.Judge(campaign, claims, People, new(2025, 1, 10));
        ClaimLedger after = ClaimLedger.Judge(campaign, claims, People, new(2025, 1, 11));

        before.TryFindHolder(new("T1"), LeadershipLine.Government, out ReportedClaim? holder).Should().BeTrue();
        holder.Should().Be(claims[0]);
        after.TryFindHolder(new("T1"), LeadershipLine.Government, out holder).Should().BeFalse();
        holder.Should().BeNull();
    }

    [Fact]
    public void A_pair_of_claims_is_late_by_the_later_one_of_whichever_line()
    {
        const int late = 24 * 11;
        (string Officer, int Hour)[][] late1 =
        [
            [("g", 0), ("m", late)],
            [("m", 0), ("g", late)],
        ];
        foreach ((string Officer, int Hour)[] pair in late1)
        {
            LateOf(pair).Should().Be(1);
        }
        LateOf(("g", 0), ("m", late - 24)).Should().Be(0, "the deadline's day belongs to those who owe");
        LateOf(("g", late - 24), ("m", 0)).Should().Be(0);

        static int LateOf(params (string Officer, int Hour)[] pair) =>
            ClaimLedger
                .Judge(
                    Campaign.Build(Tree, [Task()]),
                    [.. pair.Select(one => Claim(one.Officer, one.Officer, one.Hour))],
                    People,
                    Due
                )
                .Tally()
                .RollUp()
                .Total.Late;
    }

    [Fact]
    public void A_single_seat_past_its_deadline_is_overdue_until_it_is_taken()
    {
        Campaign campaign = Campaign.Build(Tree, [Task(Village, ClaimForm.Sole)]);

        Of(ClaimBy).Should().Be(new SoleTally(1, 0, 0, 0, 0));
        Of(ClaimBy.PlusDays(1)).Should().Be(new SoleTally(1, 0, 0, 1, 0));
        Of(ClaimBy.PlusDays(1), Claim("C", "v", 0)).Should().Be(new SoleTally(1, 1, 0, 0, 0));

        SoleTally Of(LocalDate asOf, params ReportedClaim[] claims) =>
            ClaimLedger.Judge(campaign, claims, People, asOf).Tally().RollUp().Total.Sole;
    }
}
