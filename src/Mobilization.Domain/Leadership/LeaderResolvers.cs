using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Leadership;

/// <summary>Makes one leader of a mapping, or none.</summary>
/// <param name="leaders">The mapping.</param>
/// <returns>The appointment that counts; null where this way of answering finds none.</returns>
public delegate Appointment? LeaderResolver(LeaderMapping leaders);

/// <summary>The ways of making one leader of none, one or several, for the caller to pick.</summary>
public static class LeaderResolvers
{
    /// <summary>The only one; null for none and for several.</summary>
    public static LeaderResolver OnlyOne { get; } = static leaders => Only(leaders, isActing: null);

    /// <summary>The only full holder, whoever acts beside; null where there are none or several.</summary>
    public static LeaderResolver FullHolder { get; } = static leaders => Only(leaders, isActing: false);

    /// <summary>The only acting one, whoever holds the post; null where there are none or several.</summary>
    public static LeaderResolver Acting { get; } = static leaders => Only(leaders, isActing: true);

    /// <summary>The only holder of a substitute's post in the same unit and line, as the rule designates: of the first such post that has any.</summary>
    public static LeaderResolver Substitute { get; } =
        static leaders =>
        {
            foreach (string post in leaders.Rule?.Substitutes ?? [])
            {
                Appointment? found = null;
                bool several = false;
                foreach (Appointment held in leaders.Roster.In(leaders.Unit, leaders.Line, leaders.AsOf))
                {
                    if (held.Post == post)
                    {
                        several = found is not null;
                        found = held;
                    }
                }
                if (found is not null)
                {
                    return several ? null : found;
                }
            }
            return null;
        };

    /// <summary>The leader of the superior: of the unit above in which the superior on the same line stands, as supervision says.</summary>
    /// <param name="establishment">The organs and their supervision, over the roster's own tree.</param>
    /// <param name="resolver">How the superior's own leader is found; null for <see cref="OnlyOne"/>.</param>
    /// <returns>A resolver that finds none where no such superior stands in a unit above, or superiors stand in several.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="establishment"/> is null.</exception>
    public static LeaderResolver Superior(Establishment establishment, LeaderResolver? resolver = null)
    {
        Guard.Against.Null(establishment);
        LeaderResolver ofSuperior = resolver ?? OnlyOne;
        return leaders =>
        {
            if (leaders.Rule is null)
            {
                return null;
            }
            Division? above = null;
            foreach (Organ organ in establishment.In(leaders.Unit, leaders.Line, leaders.AsOf))
            {
                foreach (Organ superior in establishment.SuperiorsOf(organ.Id, leaders.AsOf))
                {
                    Division unit = leaders.Roster.Tree[superior.Unit];
                    if (superior.Kind.Line != leaders.Line || unit == leaders.Unit || unit == above)
                    {
                        continue;
                    }
                    if (above is not null)
                    {
                        return null;
                    }
                    above = unit;
                }
            }
            return above is { } one
                ? ofSuperior(leaders.Roster.WhoLeads(one, leaders.Line, leaders.Policy, leaders.AsOf))
                : null;
        };
    }

    /// <summary>The answer of the first resolver that has one.</summary>
    /// <exception cref="ArgumentException">There is no resolver, or one is null.</exception>
    public static LeaderResolver FirstOf(params ReadOnlySpan<LeaderResolver> resolvers)
    {
        ImmutableArray<LeaderResolver> all = Texts.Every([.. resolvers], nameof(resolvers));
        if (all.IsEmpty)
        {
            throw new ArgumentException("There is no resolver.", nameof(resolvers));
        }
        return leaders =>
        {
            foreach (LeaderResolver resolver in all)
            {
                if (resolver(leaders) is { } found)
                {
                    return found;
                }
            }
            return null;
        };
    }

    private static Appointment? Only(LeaderMapping leaders, bool? isActing)
    {
        Appointment? found = null;
        foreach (Appointment leader in leaders)
        {
            if (isActing is not null && leader.IsActing != isActing)
            {
                continue;
            }
            if (found is not null)
            {
                return null;
            }
            found = leader;
        }
        return found;
    }
}
