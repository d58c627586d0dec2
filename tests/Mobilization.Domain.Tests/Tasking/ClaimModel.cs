using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>A command as a random sequence holds it.</summary>
internal readonly record struct ClaimCommand(
    int Kind,
    string Officer,
    LeadershipLine Line,
    int Hours,
    int DaysBack,
    int? Expecting,
    bool InOfficeName
)
{
    public Act At(DualClaim claim, int hour)
    {
        string who = Officer == "holder" ? claim[Line]?.Act.By.Value ?? "g" : Officer;
        LocalDate? on = DaysBack == 0 ? null : By(who, hour).Recorded.PlusDays(-DaysBack);
        return By(who, hour, Expecting, InOfficeName ? "市联合办公室" : null, on);
    }

    public Decision<DualClaim, ClaimEvent> Put(DualClaim claim, Act act) =>
        Kind switch
        {
            0 or 1 or 2 => claim.Claim(Line, act, People),
            3 => claim.Relinquish(act),
            4 => claim.Abandon("抽调", act),
            5 => claim.Start(act, People),
            6 => claim.Submit(act, People),
            7 => claim.Countersign(act, People),
            8 => claim.Accept(act, People),
            9 => claim.Return("不全", act, People),
            10 => claim.Cancel("合并", act, People),
            11 => claim.Extend(NewDue(claim), act, People),
            12 => claim.Release(Line, act, People),
            _ => claim.Reopen(new("T2"), act.On, act, People),
        };

    public LocalDate NewDue(DualClaim claim) => (claim.Due ?? Due).PlusDays(Hours - 2);
}

/// <summary>The rules of a claim once more, as one would tell them: a naive model with its own words for everything.</summary>
internal sealed class ClaimModel(bool sole, bool hasDue)
{
    private readonly Dictionary<LeadershipLine, string> _seats = [];
    private string _work = "none"; // none, going, signed, in, back
    private string? _signer;
    private bool _everStarted;
    private string? _closed;
    private bool _reopened;
    private int _count;
    private Instant _last = Instant.MinValue;
    private LocalDate? _due = hasDue ? Due : null;

    public IReadOnlyDictionary<LeadershipLine, string> Seats => _seats;

    public int Count => _count;

    private bool IsFull => _seats.Count == (sole ? 1 : 2);

    public string Step =>
        _closed
        ?? _work switch
        {
            "going" or "signed" => "InProgress",
            "in" => "Submitted",
            "back" => "Returned",
            _ => _seats.Count switch
            {
                0 => "Unclaimed",
                1 => sole ? "Sole" : "Half",
                _ => "Dual",
            },
        };

    /// <summary>The ids of all rules that the command breaks; it happens where there are none.</summary>
    public HashSet<string> Put(ClaimCommand command, Act act, LocalDate newDue)
    {
        var no = new HashSet<string>();
        void Never(bool broken, string rule) => _ = broken && no.Add(rule);
        string me = act.By.Value;
        string? mine = _seats.ContainsValue(me) ? me : null;
        bool isOpen = _closed is null;
        int kind = Math.Max(command.Kind, 2);
        Never(act.Expecting is { } seen && seen != _count, "act.stale-version");
        Never(act.At < _last, "act.backdated");
        Never(act.On > act.Recorded, "act.postdated");
        if (kind != 13)
        {
            Never(act.On < Issued, "claim.not-issued");
            Never(!isOpen, "claim.closed");
        }
        if (kind >= 8)
        {
            Never(!act.InNameOf?.Contains("办公室", StringComparison.Ordinal) ?? true, "office.not-in-name");
            Never(me is not ("chief" or "garrison"), "office.not-superior");
        }
        if (kind is 5 or 6 or 7)
        {
            Never(me == "g2", "claim.excluded");
        }
        if (kind is >= 3 and <= 7)
        {
            Never(mine is null, "claim.not-holder");
        }
        if (kind is 5 or 6 or 7 && mine is not null)
        {
            Never(me == "left" && act.On >= new LocalDate(2025, 3, 1), "claim.not-appointed");
        }
        switch (kind)
        {
            case 2:
                LeadershipLine other =
                    command.Line == LeadershipLine.Government ? LeadershipLine.Military : LeadershipLine.Government;
                bool taken = _seats.ContainsKey(command.Line);
                Never(taken, "claim.line-taken");
                Never(!taken && sole && _seats.ContainsKey(other), "claim.sole-taken");
                Never(me == "g2", "claim.excluded");
                Never(_seats.GetValueOrDefault(other) == me, "claim.same-person");
                NotEntitled(me, command.Line, act.On, no);
                break;
            case 3:
                Never(isOpen && _everStarted, "claim.work-begun");
                break;
            case 4:
                Never(isOpen && !_everStarted, "claim.work-not-begun");
                Never(Step == "Submitted", "claim.wrong-step");
                break;
            case 5:
                Never(isOpen && !(IsFull && _work is "none" or "back"), "claim.wrong-step");
                break;
            case 6:
                Never(isOpen && _work is not ("going" or "signed"), "claim.wrong-step");
                Never(isOpen && _work == "signed", "claim.already-submitted");
                break;
            case 7:
                Never(isOpen && _work is not ("going" or "signed"), "claim.wrong-step");
                Never(isOpen && _work == "going", "claim.nothing-submitted");
                Never(isOpen && _work == "signed" && _signer == me, "claim.own-submission");
                break;
            case 8 or 9:
                Never(isOpen && _work != "in", "claim.wrong-step");
                break;
            case 11:
                Never(isOpen && _due is null, "claim.no-deadline");
                Never(isOpen && newDue <= _due, "claim.not-later");
                break;
            case 12:
                Never(!_seats.ContainsKey(command.Line), "claim.seat-free");
                Never(
                    _seats.TryGetValue(command.Line, out string? holder)
                        && !(holder == "left" && act.On >= new LocalDate(2025, 3, 1)),
                    "claim.still-appointed"
                );
                break;
            case 13:
                Never(isOpen, "claim.not-closed");
                Never(_reopened, "claim.already-reopened");
                break;
        }
        if (no.Count == 0)
        {
            Do(kind, command.Line, me, newDue);
            _last = act.At;
            _count++;
        }
        return no;
    }

    private void Do(int kind, LeadershipLine line, string me, LocalDate newDue)
    {
        switch (kind)
        {
            case 2:
                _seats.Add(line, me);
                break;
            case 3 or 4:
                Free(_seats.Single(seat => seat.Value == me).Key);
                break;
            case 5:
                (_work, _everStarted) = ("going", true);
                break;
            case 6:
                (_work, _signer) = (sole ? "in" : "signed", me);
                break;
            case 7:
                _work = "in";
                break;
            case 8:
                _closed = "Accepted";
                break;
            case 9:
                _work = "back";
                break;
            case 10:
                _closed = "Cancelled";
                break;
            case 11:
                _due = newDue;
                break;
            case 12:
                Free(line);
                break;
            case 13:
                _reopened = true;
                break;
        }
    }

    private void Free(LeadershipLine line)
    {
        _seats.Remove(line);
        _work = "none";
    }

    private void NotEntitled(string who, LeadershipLine line, LocalDate on, HashSet<string> no)
    {
        string lines = who switch
        {
            "g" or "g2" => "G",
            "m" or "m2" => "M",
            "both" => "GM",
            "left" => on >= new LocalDate(2024, 1, 1) && on < new LocalDate(2025, 3, 1) ? "M" : "gone",
            "idle" => "gone",
            _ => "elsewhere",
        };
        string wanted = line == LeadershipLine.Government ? "G" : "M";
        _ = lines switch
        {
            "gone" => no.Add("claim.not-appointed"),
            "elsewhere" => no.Add("claim.wrong-unit"),
            _ => !lines.Contains(wanted, StringComparison.Ordinal) && no.Add("claim.wrong-line"),
        };
    }
}
