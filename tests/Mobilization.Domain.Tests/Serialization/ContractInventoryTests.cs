using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>No public value is forgotten by the contract.</summary>
public sealed class ContractInventoryTests
{
    private const string Index = "an index over facts that are in the contract; built again from them";
    private const string Judge = "a policy bound to a day; built again from the policy";
    private const string Figures = "figures of every division of a tree; a judge or a roll-up makes them again";
    private const string View = "a view into a tree, which is built from rows";
    private const string OnTree = "holds a division of a tree in memory; the values in it are in the contract";

    private const string Assessed = "a part of an assessment in memory, which makes it again";

    /// <summary>The public types that are not in the contract, and why. A new room adds to this list what it must, and to the contract the rest.</summary>
    private static readonly Dictionary<Type, string> Outside = new()
    {
        [typeof(Effective<>)] = "how a policy keeps its versions; a policy is written as those",
        [typeof(AdministrativeTree)] = "the frozen tree, built from rows or columns",
        [typeof(Division)] = View,
        [typeof(DivisionSequence)] = View,
        [typeof(DivisionColumn<>)] = Figures,
        [typeof(Rollup<>)] = Figures,
        [typeof(KeyedColumn<,>)] = Figures,
        [typeof(KeyedRollup<,>)] = Figures,
        [typeof(Measure)] = Figures,
        [typeof(Roster)] = Index,
        [typeof(AppointmentSequence)] = "a walk through a roster",
        [typeof(LeaderMapping)] = "a question put to a roster; its answer is appointments",
        [typeof(Establishment)] = Index,
        [typeof(DutyRegister)] = Index,
        [typeof(ReformRecord)] = Index,
        [typeof(LeadershipReview)] = Figures,
        [typeof(CoverageJudge)] = Judge,
        [typeof(CoverageMap)] = Figures,
        [typeof(CommandNetwork)] = Figures,
        [typeof(Campaign)] = Index,
        [typeof(CampaignStatus)] = Figures,
        [typeof(ClaimLedger)] = Index,
        [typeof(PatrolJudge)] = Judge,
        [typeof(PatrolReview)] = Figures,
        [typeof(RectificationReview)] = Figures,
        [typeof(ClosingDays)] = Figures,
        [typeof(Category)] = View,
        [typeof(FreshnessJudge)] = Judge,
        [typeof(FreshnessOutlook)] = Index,
        [typeof(KnownStock)] = Index,
        [typeof(KnownRecord)] = OnTree,
        [typeof(FreshnessChange)] = OnTree,
        [typeof(VerificationPlan)] = OnTree,
        [typeof(PlannedUnit)] = OnTree,
        [typeof(RefusedVerification)] = OnTree,
        [typeof(Growth)] = OnTree,
        [typeof(CompletenessReport)] = Figures,
        [typeof(RegionFacts)] = "all facts of a region; each is in the contract",
        [typeof(RegionPolicies)] = "all policies of a region; each is in the contract",
        [typeof(RegionAssessment)] = "an engine over facts; what is published of it is an assessment document",
        [typeof(RegionPart)] = Assessed,
        [typeof(RegionTotals)] = Assessed,
        [typeof(RegionMeasure)] = Assessed,
        [typeof(RegionComparison)] = "two assessments; what changed between them is in the contract",
        [typeof(Explanation)] = Assessed,
        [typeof(Evidence)] = Assessed,
        [typeof(UnitFigure)] = OnTree,
    };

    private static Type[] Public => typeof(Finding).Assembly.GetExportedTypes();

    private static ICollection<Type> InContract => [.. MobilizationJson.Contract.Kinds.Values];

    [Fact]
    public void Every_public_type_is_in_the_contract_or_outside_for_a_reason()
    {
        Public
            .Where(type => IsValue(type) && !IsCovered(type) && !Outside.ContainsKey(type))
            .Should()
            .BeEmpty("each goes into its room's …Json.cs, or into the list above with a reason");
        Outside
            .Keys.Where(type => IsCovered(type) || !Public.Contains(type))
            .Should()
            .BeEmpty("the list is no longer than needed");
    }

    [Fact]
    public void Every_identifier_that_something_has_is_in_the_contract()
    {
        IEnumerable<Type> identifiers = Public
            .SelectMany(type => type.GetProperties().Select(property => property.PropertyType))
            .SelectMany(Parts)
            .Where(type => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
            .Where(type => !type.ContainsGenericParameters);

        identifiers.Distinct().Except(InContract).Should().BeEmpty();
    }

    [Fact]
    public void Every_lifecycle_is_in_the_contract_with_its_events_and_its_decisions()
    {
        Type[] lifecycles =
        [
            .. Public
                .Where(type => type.IsClass)
                .SelectMany(type => type.GetInterfaces())
                .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ILifecycle<,>)),
        ];

        lifecycles.Should().NotBeEmpty();
        lifecycles
            .SelectMany(lifecycle =>
                lifecycle.GenericTypeArguments.Append(
                    typeof(Decision<,>).MakeGenericType(lifecycle.GenericTypeArguments)
                )
            )
            .Except(InContract)
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void Every_event_has_a_discriminator_of_its_own()
    {
        foreach (ContractType hierarchy in ContractType.ByKind.Values.Where(type => type.Type.IsAbstract))
        {
            var members = MobilizationJson.Contract.MembersOf(hierarchy.Type);

            members
                .Select(member => member.DerivedType)
                .Should()
                .BeEquivalentTo(Public.Where(type => !type.IsAbstract && type.IsSubclassOf(hierarchy.Type)));
            members.Select(member => member.TypeDiscriminator).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void Kinds_are_the_names_of_types_as_words()
    {
        MobilizationJson.Contract.Kinds.Should().Contain("dual-claim", typeof(DualClaim));
        MobilizationJson.Contract.Kinds.Should().Contain("officer-id", typeof(Id<Officer>));
        MobilizationJson.Contract.Kinds.Should().Contain("station-decision", typeof(Decision<Station, StationEvent>));
        MobilizationJson
            .Contract.Kinds.Keys.Should()
            .OnlyContain(kind => kind.All(one => char.IsAsciiLetterLower(one) || one == '-'));
    }

    /// <summary>Not what only holds constants or functions, spans of the caller's arrays, or is thrown.</summary>
    private static bool IsValue(Type type) =>
        !(type.IsAbstract && type.IsSealed)
        && !type.IsInterface
        && !type.IsByRefLike
        && !type.IsSubclassOf(typeof(Delegate))
        && !type.IsSubclassOf(typeof(Exception))
        && !(type.IsNested && typeof(System.Collections.IEnumerator).IsAssignableFrom(type));

    /// <summary>In the contract as it is, as some closed form, or as part of a closed hierarchy.</summary>
    private static bool IsCovered(Type type) =>
        InContract.Any(known =>
            known == type
            || (known.IsGenericType && known.GetGenericTypeDefinition() == type)
            || (known.IsAbstract && type.IsSubclassOf(known))
        );

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GenericTypeArguments.SelectMany(Parts).Prepend(type) : [type];
}
