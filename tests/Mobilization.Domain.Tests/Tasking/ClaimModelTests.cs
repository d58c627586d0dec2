using CsCheck;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>Random sequences of commands against the naive model; <c>CLAIM_SEQUENCES</c> asks for more than the 5,000 of a normal run.</summary>
public sealed class ClaimModelTests
{
    private static readonly long Sequences = long.Parse(
        Environment.GetEnvironmentVariable("CLAIM_SEQUENCES") ?? "5000",
        System.Globalization.CultureInfo.InvariantCulture
    );

    // «holder» stands for whoever has the line's seat at that moment, so that sequences get far.
    private static readonly Gen<ClaimCommand> Commands =
        from kind in OneOf(0, 0, 0, 0, 3, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 9, 9, 11, 12, 13, Rare)
        from rare in OneOf(10, 3, 4, 12, 0)
        from claimant in OneOf("g", "g", "m", "m", "m2", "g2", "both", "left", "left", "other", "idle")
        from holder in OneOf("holder", "holder", "holder", "holder", "g", "m2", "left")
        from office in OneOf("chief", "garrison", "chief", "garrison", "chief", "garrison", "g", "idle")
        from line in OneOf(LeadershipLine.Government, LeadershipLine.Military)
        from hours in OneOf(0, 1, 2, 3, 3, 5, 1, 2, 24 * 30, -1)
        from back in OneOf(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 6, 40, -1)
        from expecting in Gen.Int[-40, 6]
        from named in OneOf(true, true, true, true, true, false)
        let command = kind == Rare ? rare : kind
        select new ClaimCommand(
            command,
            command >= 8 ? office
                : command == 0 ? claimant
                : holder,
            line,
            hours,
            back,
            expecting < 0 ? null : expecting,
            named
        );

    private const int Rare = -1;

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Random_sequences_keep_every_rule_of_the_naive_model() =>
        Gen.Select(Commands.Array[0, 40], Gen.Bool, Gen.Bool)
            .Sample(
                (commands, sole, hasDue) => Run(commands, sole, hasDue),
                iter: Sequences,
                print: sequence => $"{string.Join('\n', sequence.Item1)} sole {sequence.Item2} due {sequence.Item3}"
            );

    [Fact]
    public void Random_sequences_reach_every_step_and_break_every_rule_of_a_claim()
    {
        var steps = new HashSet<ClaimStep>();
        var rules = new HashSet<string>();
        Gen.Select(Commands.Array[30, 60], Gen.Bool, Gen.Bool)
            .Sample(
                (commands, sole, hasDue) =>
                {
                    DualClaim claim = Start(sole, hasDue);
                    int hour = 0;
                    foreach (ClaimCommand command in commands)
                    {
                        hour += Math.Max(0, command.Hours);
                        var decision = command.Put(claim, command.At(claim, hour + Math.Min(0, command.Hours)));
                        claim = decision.State;
                        steps.Add(claim.Step);
                        rules.UnionWith(decision.Refusals.Select(finding => finding.Rule));
                    }
                },
                iter: 2000,
                threads: 1,
                seed: "0000KOIPe8M3"
            );

        steps.Should().BeEquivalentTo(Enum.GetValues<ClaimStep>());
        rules
            .Should()
            .Contain(
                typeof(TaskingRules)
                    .GetFields()
                    .Select(field => (string)field.GetRawConstantValue()!)
                    .Where(rule =>
                        rule.StartsWith("claim.", StringComparison.Ordinal)
                        && rule
                            is not (
                                TaskingRules.SeatEmptyAtDeadline
                                or TaskingRules.HolderLeft
                                or TaskingRules.OfficerUnknown
                            )
                    )
            );
    }

    private static DualClaim Start(bool sole, bool hasDue) =>
        Task(form: sole ? ClaimForm.Sole : ClaimForm.Dual, hasDue: hasDue, excluded: [new("g2")]).OpenClaim();

    private static bool Run(ClaimCommand[] commands, bool sole, bool hasDue)
    {
        DualClaim start = Start(sole, hasDue);
        DualClaim claim = start;
        var model = new ClaimModel(sole, hasDue);
        var events = new List<ClaimEvent>();
        int hour = 0;
        foreach (ClaimCommand command in commands)
        {
            hour += Math.Max(0, command.Hours);
            Act act = command.At(claim, hour + Math.Min(0, command.Hours));
            LocalDate newDue = command.NewDue(claim);
            HashSet<string> expected = model.Put(command, act, newDue);
            var decision = command.Put(claim, act);
            bool same =
                expected.SetEquals(decision.Refusals.Select(finding => finding.Rule))
                && expected.Count == decision.Refusals.Length
                && (
                    decision.IsAccepted
                        ? decision.Event!.Version == claim.Version + 1
                        : ReferenceEquals(decision.State, claim)
                );
            if (!same)
            {
                return false;
            }
            claim = decision.State;
            if (decision.IsAccepted)
            {
                events.Add(decision.Event);
            }
            if (
                claim.Step.ToString() != model.Step
                || claim.Version != model.Count
                || claim.Government?.Act.By.Value != model.Seats.GetValueOrDefault(LeadershipLine.Government)
                || claim.Military?.Act.By.Value != model.Seats.GetValueOrDefault(LeadershipLine.Military)
                || (claim.Government is { } g && claim.Military is { } m && g.Act.By == m.Act.By)
                || start.Replay(events) != claim
            )
            {
                return false;
            }
        }
        return true;
    }
}
