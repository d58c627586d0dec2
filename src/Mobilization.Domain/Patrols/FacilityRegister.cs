using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Patrols;

/// <summary>The sound facilities, found by identifier, and what is wrong with the others.</summary>
internal sealed class FacilityRegister
{
    private readonly Dictionary<Id<Facility>, int> _places = [];

    private FacilityRegister(AdministrativeTree tree) => Tree = tree;

    public AdministrativeTree Tree { get; }
    public List<Facility> Facilities { get; } = [];
    public List<Division> Units { get; } = [];
    public List<Finding> Defects { get; } = [];

    public static FacilityRegister Of(PatrolJudge judge, AdministrativeTree tree, IEnumerable<Facility> facilities)
    {
        var register = new FacilityRegister(Guard.Against.Null(tree));
        foreach (Facility facility in Guard.Against.Null(facilities))
        {
            if (facility is null)
            {
                throw new ArgumentException("A facility is null.", nameof(facilities));
            }
            register.Add(judge, facility);
        }
        return register;
    }

    /// <summary>The place of a facility; -1 where it is not listed.</summary>
    public int Find(Id<Facility> id) => _places.TryGetValue(id, out int place) ? place : -1;

    private void Add(PatrolJudge judge, Facility facility)
    {
        if (!judge.Lists(facility.Kind))
        {
            Defects.Add(new(PatrolRules.KindUnlisted, ("facility", facility.Id), ("kind", facility.Kind)));
        }
        if (!Tree.TryFind(facility.Unit, out Division unit))
        {
            Defects.Add(new(PatrolRules.UnitUnknown, ("facility", facility.Id), ("unit", facility.Unit)));
        }
        else if (!_places.TryAdd(facility.Id, Facilities.Count))
        {
            Defects.Add(new(PatrolRules.FacilityRepeated, ("facility", facility.Id), ("unit", facility.Unit)));
        }
        else
        {
            Facilities.Add(facility);
            Units.Add(unit);
        }
    }
}
