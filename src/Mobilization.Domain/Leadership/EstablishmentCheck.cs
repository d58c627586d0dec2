using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Leadership;

/// <summary>Judges the organs of some facts over a tree: every defect, and what is sound without what has one.</summary>
internal sealed class EstablishmentCheck
{
    private readonly AdministrativeTree _tree;

    public EstablishmentCheck(AdministrativeTree tree, LeadershipFacts facts)
    {
        _tree = tree;
        foreach (Organ organ in facts.Organs)
        {
            Check(organ);
        }
        foreach (Supervision supervision in facts.Supervisions)
        {
            Check(supervision);
        }
        new SupervisionCycles(this).Remove();
        foreach (Succession succession in facts.Successions)
        {
            Check(succession);
        }
        foreach (MobilizationCommittee committee in facts.Committees)
        {
            Check(committee);
        }
        foreach (JointOffice office in facts.JointOffices)
        {
            Check(office);
        }
    }

    public List<Finding> Defects { get; } = [];

    public Dictionary<Id<Organ>, Organ> Organs { get; } = [];

    public List<Supervision> Supervisions { get; } = [];

    public List<Succession> Successions { get; } = [];

    public List<MobilizationCommittee> Committees { get; } = [];

    public List<JointOffice> JointOffices { get; } = [];

    private void Check(Organ organ)
    {
        if (Organs.TryGetValue(organ.Id, out Organ? first))
        {
            Add(LeadershipRules.DuplicateOrgan, ("organ", organ.Id), ("name", organ.Name), ("first-name", first.Name));
            return;
        }
        // An organ with another defect keeps its identifier known, so that one fault is told once.
        Organs.Add(organ.Id, organ);
        if (!_tree.TryFind(organ.Unit, out Division unit))
        {
            Add(LeadershipRules.OrganUnitUnknown, ("organ", organ.Id), ("unit", organ.Unit));
        }
        else if (!organ.Kind.Levels.Contains(unit.Level))
        {
            Add(
                LeadershipRules.OrganOnWrongLevel,
                ("organ", organ.Id),
                ("kind", organ.Kind.Name),
                ("unit", organ.Unit),
                ("level", unit.Level)
            );
        }
        if (organ.Seat is not { } seat)
        {
            return;
        }
        if (!_tree.TryFind(seat, out Division place))
        {
            Add(LeadershipRules.OrganUnitUnknown, ("organ", organ.Id), ("unit", seat));
        }
        else if (!unit.IsDefault && !unit.Contains(place))
        {
            Add(LeadershipRules.OrganOutsideUnit, ("organ", organ.Id), ("unit", organ.Unit), ("seat", seat));
        }
    }

    private void Check(Supervision supervision)
    {
        if (
            !TryFind("supervision", supervision.Subordinate, out Organ? organ)
            | !TryFind("supervision", supervision.Superior, out Organ? superior)
        )
        {
            return;
        }
        if (!_tree.TryFind(organ!.Unit, out Division unit) || !_tree.TryFind(superior!.Unit, out Division above))
        {
            return;
        }
        if (above.Contains(unit))
        {
            Supervisions.Add(supervision);
            return;
        }
        Add(
            LeadershipRules.SuperiorNotAbove,
            ("organ", organ.Id),
            ("unit", organ.Unit),
            ("superior", superior.Id),
            ("superior-unit", superior.Unit)
        );
    }

    private void Check(Succession succession)
    {
        if (
            !TryFind("succession", succession.Predecessor, out Organ? before)
            | !TryFind("succession", succession.Successor, out Organ? after)
        )
        {
            return;
        }
        if (before!.Existence.To == succession.On && after!.Existence.Contains(succession.On))
        {
            Successions.Add(succession);
            return;
        }
        Add(
            LeadershipRules.SuccessionOutOfTime,
            ("predecessor", succession.Predecessor),
            ("successor", succession.Successor),
            ("on", succession.On)
        );
    }

    private void Check(MobilizationCommittee committee)
    {
        int before = Defects.Count;
        if (TryFind("committee", committee.Organ, out Organ? organ))
        {
            OfKind("committee", organ, organ.Kind.Equals(OrganKind.MobilizationCommittee));
            if (committee.JointOffice is { } id && TryFind("committee", id, out Organ? office))
            {
                OfKind("committee", office, office.Kind.Line is null);
                OfUnit("committee", office, organ.Unit);
            }
        }
        if (Committees.Exists(other => other.Organ == committee.Organ))
        {
            Add(LeadershipRules.OrganStatedTwice, ("record", "committee"), ("organ", committee.Organ));
        }
        if (Defects.Count == before)
        {
            Committees.Add(committee);
        }
    }

    private void Check(JointOffice office)
    {
        int before = Defects.Count;
        var lines = new HashSet<LeadershipLine>();
        if (TryFind("joint-office", office.Organ, out Organ? organ))
        {
            OfKind("joint-office", organ, organ.Kind.Line is null);
        }
        foreach (Id<Organ> id in office.Constituents)
        {
            if (TryFind("joint-office", id, out Organ? part))
            {
                if (part.Kind.Line is { } line)
                {
                    lines.Add(line);
                }
                if (organ is not null)
                {
                    OfUnit("joint-office", part, organ.Unit);
                }
            }
        }
        foreach (LeadershipLine line in Enum.GetValues<LeadershipLine>())
        {
            if (!lines.Contains(line))
            {
                Add(LeadershipRules.JointOfficeOneLine, ("office", office.Organ), ("line", line));
            }
        }
        if (JointOffices.Exists(other => other.Organ == office.Organ))
        {
            Add(LeadershipRules.OrganStatedTwice, ("record", "joint-office"), ("organ", office.Organ));
        }
        if (Defects.Count == before)
        {
            JointOffices.Add(office);
        }
    }

    private bool TryFind(
        string record,
        Id<Organ> id,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Organ? organ
    )
    {
        if (!Organs.TryGetValue(id, out organ))
        {
            Add(LeadershipRules.OrganUnknown, ("record", record), ("organ", id));
        }
        return organ is not null;
    }

    private void OfKind(string record, Organ organ, bool fits)
    {
        if (!fits)
        {
            Add(LeadershipRules.OrganOfWrongKind, ("record", record), ("organ", organ.Id), ("kind", organ.Kind.Name));
        }
    }

    private void OfUnit(string record, Organ organ, DivisionCode expected)
    {
        if (organ.Unit != expected)
        {
            Add(
                LeadershipRules.OrganOfOtherUnit,
                ("record", record),
                ("organ", organ.Id),
                ("unit", organ.Unit),
                ("expected", expected)
            );
        }
    }

    private void Add(string rule, params ReadOnlySpan<Fact> facts) => Defects.Add(new(rule, facts));
}
