using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Assessment;

/// <summary>Facts by the fact that they belong to; made when first asked for, and each lookup on its own.</summary>
internal sealed class FactJoins(RegionFacts facts)
{
    private readonly Lazy<ILookup<Id<PotentialRecord>, SiteVerification>> _verifications = new(() =>
        facts.Verifications.ToLookup(static one => one.Record)
    );
    private readonly Lazy<ILookup<Id<MobilizationTask>, ReportedClaim>> _claims = new(() =>
        facts.Claims.Where(static one => one.Task is not null).ToLookup(static one => one.Task!.Value)
    );
    private readonly Lazy<ILookup<Id<Facility>, Patrol>> _patrols = new(() =>
        facts.Patrols.ToLookup(static one => one.Facility)
    );
    private readonly Lazy<ILookup<DivisionCode, StationRecord>> _stations = new(() =>
        facts.Stations.ToLookup(static one => one.Unit)
    );
    private readonly Lazy<ILookup<DivisionCode, GridMember>> _members = new(() =>
        facts.GridMembers.ToLookup(static one => one.Unit)
    );

    public IEnumerable<SiteVerification> VerificationsOf(Id<PotentialRecord> record) => _verifications.Value[record];

    public IEnumerable<ReportedClaim> ClaimsOf(Id<MobilizationTask> task) => _claims.Value[task];

    public IEnumerable<Patrol> PatrolsOf(Id<Facility> facility) => _patrols.Value[facility];

    public IEnumerable<StationRecord> StationsIn(DivisionCode unit) => _stations.Value[unit];

    public IEnumerable<GridMember> MembersIn(DivisionCode unit) => _members.Value[unit];
}
