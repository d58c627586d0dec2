using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using NodaTime;
using Stateless;

namespace Mobilization.Domain.Benchmarks.Tasking;

internal enum Standing
{
    Unclaimed,
    Government,
    Military,
    Dual,
    InProgress,
    Signed,
    Submitted,
    Accepted,
}

internal enum Trigger
{
    ClaimGovernment,
    ClaimMilitary,
    Start,
    Extend,
    Submit,
    Countersign,
    Accept,
}

/// <summary>What a Stateless machine needs to remember of one claim, beside its state.</summary>
internal sealed class StatelessRecord(MobilizationTask task)
{
    public MobilizationTask Task { get; } = task;
    public Standing Standing { get; set; }
    public int Version { get; set; }
    public Act? Last { get; set; }
    public Act? Government { get; set; }
    public Act? Military { get; set; }
    public Act? Signed { get; set; }
    public LocalDate? Due { get; set; }
}

/// <summary>The rules of the seven steps as a machine of the Stateless package, with the same guards, each with its reason.</summary>
internal sealed class StatelessClaim
{
    private readonly StateMachine<Standing, Trigger> _machine;
    private readonly Dictionary<Trigger, StateMachine<Standing, Trigger>.TriggerWithParameters<Act>> _triggers = [];
    private readonly Roster _roster;

    /// <summary>State stored outside: configured once, then put over one record after another.</summary>
    public StatelessClaim(StatelessRecord record, Roster roster, FiringMode mode)
    {
        (Record, _roster) = (record, roster);
        _machine = new(() => Record.Standing, to => Record.Standing = to, mode);
        Configure();
    }

    public StatelessRecord Record { get; set; }

    public void Fire(Trigger trigger, Act act) => _machine.Fire(_triggers[trigger], act);

    private void Configure()
    {
        foreach (Trigger trigger in Enum.GetValues<Trigger>())
        {
            _triggers.Add(trigger, _machine.SetTriggerParameters<Act>(trigger));
        }
        var (cg, cm) = (_triggers[Trigger.ClaimGovernment], _triggers[Trigger.ClaimMilitary]);
        var claimGovernment = Claim(LeadershipLine.Government);
        var claimMilitary = Claim(LeadershipLine.Military);
        _machine
            .Configure(Standing.Unclaimed)
            .PermitIf(cg, Standing.Government, claimGovernment)
            .PermitIf(cm, Standing.Military, claimMilitary);
        _machine
            .Configure(Standing.Government)
            .OnEntryFrom(cg, act => Record.Government = Keep(act))
            .PermitReentryIf(cg, claimGovernment)
            .PermitIf(cm, Standing.Dual, claimMilitary);
        _machine
            .Configure(Standing.Military)
            .OnEntryFrom(cm, act => Record.Military = Keep(act))
            .PermitReentryIf(cm, claimMilitary)
            .PermitIf(cg, Standing.Dual, claimGovernment);
        _machine
            .Configure(Standing.Dual)
            .OnEntryFrom(cg, act => Record.Government = Keep(act))
            .OnEntryFrom(cm, act => Record.Military = Keep(act))
            .PermitIf(_triggers[Trigger.Start], Standing.InProgress, Holder());
        _machine
            .Configure(Standing.InProgress)
            .OnEntryFrom(_triggers[Trigger.Start], act => Keep(act))
            .OnEntryFrom(
                _triggers[Trigger.Extend],
                act =>
                {
                    Record.Due = TaskingBenchmarks.Extended;
                    Keep(act);
                }
            )
            .PermitReentryIf(_triggers[Trigger.Extend], Office())
            .PermitIf(_triggers[Trigger.Submit], Standing.Signed, Holder());
        _machine
            .Configure(Standing.Signed)
            .OnEntryFrom(_triggers[Trigger.Submit], act => Record.Signed = Keep(act))
            .PermitIf(
                _triggers[Trigger.Countersign],
                Standing.Submitted,
                [.. Holder(), Guard(act => Record.Signed!.Value.By != act.By, "own submission")]
            );
        _machine
            .Configure(Standing.Submitted)
            .OnEntryFrom(_triggers[Trigger.Countersign], act => Keep(act))
            .PermitIf(_triggers[Trigger.Accept], Standing.Accepted, Office());
        _machine.Configure(Standing.Accepted).OnEntryFrom(_triggers[Trigger.Accept], act => Keep(act));
    }

    private Act Keep(Act act)
    {
        Record.Last = act;
        Record.Version++;
        return act;
    }

    private static Tuple<Func<Act, bool>, string> Guard(Func<Act, bool> holds, string reason) => new(holds, reason);

    private Tuple<Func<Act, bool>, string>[] Open() =>
        [
            Guard(act => act.Expecting is null || act.Expecting == Record.Version, "stale version"),
            Guard(act => Record.Last is not { } last || act.At >= last.At, "backdated"),
            Guard(act => act.On <= act.Recorded, "postdated"),
            Guard(act => act.On >= Record.Task.Issued, "not issued"),
        ];

    private Tuple<Func<Act, bool>, string>[] Claim(LeadershipLine line) =>
        [
            .. Open(),
            Guard(_ => (line == LeadershipLine.Government ? Record.Government : Record.Military) is null, "line taken"),
            Guard(act => !Record.Task.Excluded.Contains(act.By), "excluded"),
            Guard(
                act => (line == LeadershipLine.Government ? Record.Military : Record.Government)?.By != act.By,
                "same person"
            ),
            Guard(act => _roster.Holds(act.By, _roster.Tree[Record.Task.Unit], line, act.On), "not appointed"),
        ];

    private Tuple<Func<Act, bool>, string>[] Holder() =>
        [
            .. Open(),
            Guard(act => !Record.Task.Excluded.Contains(act.By), "excluded"),
            Guard(act => Record.Government?.By == act.By || Record.Military?.By == act.By, "not the holder"),
            Guard(
                act =>
                    _roster.Holds(
                        act.By,
                        _roster.Tree[Record.Task.Unit],
                        Record.Government?.By == act.By ? LeadershipLine.Government : LeadershipLine.Military,
                        act.On
                    ),
                "not appointed"
            ),
        ];

    private Tuple<Func<Act, bool>, string>[] Office() =>
        [
            .. Open(),
            Guard(act => act.InNameOf is not null, "not in the office's name"),
            Guard(
                act => _roster.Holds(act.By, _roster.Tree[Record.Task.Unit].Parent!.Value, [], act.On),
                "not the superior"
            ),
        ];
}
