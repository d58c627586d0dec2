using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Coverage;

/// <summary>Stations as columns, one place a record: what <see cref="StationRecord"/> says, with codes and names resolved already.</summary>
/// <remarks>It only looks at the caller's memory. Columns are judged many times faster than objects, with equal verdicts.</remarks>
public readonly ref struct StationColumns
{
    /// <summary>Names the columns.</summary>
    /// <param name="units">The places of the units in the tree (<see cref="AdministrativeTree.Resolve"/>).</param>
    /// <param name="tiers">The tiers, each one of the two that have stations.</param>
    /// <param name="from">The first day on which each stood so and was active.</param>
    /// <param name="to">The first day on which it no longer did; none for until further notice.</param>
    /// <param name="modes">The build modes.</param>
    /// <param name="hasPartner">Whether a partner is named.</param>
    /// <param name="hasHost">Whether a host is named.</param>
    /// <param name="heads">The heads, by their places in <see cref="PostColumns"/>; -1 for nobody.</param>
    /// <param name="items">What the fit-outs have, a bit an item of <paramref name="itemNames"/>.</param>
    /// <param name="itemNames">The items that the bits stand for, from the lowest; at most 64.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there are more than 64 items.</exception>
    public StationColumns(
        ReadOnlySpan<int> units,
        ReadOnlySpan<CoverageTier> tiers,
        ReadOnlySpan<DayNumber> from,
        ReadOnlySpan<DayNumber> to,
        ReadOnlySpan<BuildMode> modes,
        ReadOnlySpan<bool> hasPartner,
        ReadOnlySpan<bool> hasHost,
        ReadOnlySpan<int> heads,
        ReadOnlySpan<ulong> items,
        ReadOnlySpan<string> itemNames
    )
    {
        int count = units.Length;
        if (
            tiers.Length != count
            || from.Length != count
            || to.Length != count
            || modes.Length != count
            || hasPartner.Length != count
            || hasHost.Length != count
            || heads.Length != count
            || items.Length != count
        )
        {
            throw new ArgumentException("The columns differ in length.", nameof(units));
        }
        if (itemNames.Length > 64)
        {
            throw new ArgumentException("A bit stands for an item, and there are 64 bits.", nameof(itemNames));
        }
        Units = units;
        Tiers = tiers;
        From = from;
        To = to;
        Modes = modes;
        HasPartner = hasPartner;
        HasHost = hasHost;
        Heads = heads;
        Items = items;
        ItemNames = itemNames;
    }

    /// <summary>How many records there are.</summary>
    public int Count => Units.Length;

    /// <summary>The places of the units in the tree.</summary>
    public ReadOnlySpan<int> Units { get; }

    /// <summary>The tiers.</summary>
    public ReadOnlySpan<CoverageTier> Tiers { get; }

    /// <summary>First days.</summary>
    public ReadOnlySpan<DayNumber> From { get; }

    /// <summary>First days that no longer count; none for until further notice.</summary>
    public ReadOnlySpan<DayNumber> To { get; }

    /// <summary>The build modes.</summary>
    public ReadOnlySpan<BuildMode> Modes { get; }

    /// <summary>Whether a partner is named.</summary>
    public ReadOnlySpan<bool> HasPartner { get; }

    /// <summary>Whether a host is named.</summary>
    public ReadOnlySpan<bool> HasHost { get; }

    /// <summary>The heads, by their places in <see cref="PostColumns"/>; -1 for nobody.</summary>
    public ReadOnlySpan<int> Heads { get; }

    /// <summary>What the fit-outs have, a bit an item.</summary>
    public ReadOnlySpan<ulong> Items { get; }

    /// <summary>The items that the bits stand for, from the lowest.</summary>
    public ReadOnlySpan<string> ItemNames { get; }
}

/// <summary>Grid members as columns, one place a record.</summary>
/// <remarks>It only looks at the caller's memory.</remarks>
public readonly ref struct MemberColumns
{
    /// <summary>Names the columns.</summary>
    /// <param name="units">The places of the grids in the tree.</param>
    /// <param name="from">The first day of each.</param>
    /// <param name="to">The first day that no longer counts; none for until further notice.</param>
    /// <param name="duties">The duties, a bit a duty of <paramref name="dutyNames"/>.</param>
    /// <param name="dutyNames">The duties that the bits stand for, from the lowest; at most 64.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or there are more than 64 duties.</exception>
    public MemberColumns(
        ReadOnlySpan<int> units,
        ReadOnlySpan<DayNumber> from,
        ReadOnlySpan<DayNumber> to,
        ReadOnlySpan<ulong> duties,
        ReadOnlySpan<string> dutyNames
    )
    {
        if (from.Length != units.Length || to.Length != units.Length || duties.Length != units.Length)
        {
            throw new ArgumentException("The columns differ in length.", nameof(units));
        }
        if (dutyNames.Length > 64)
        {
            throw new ArgumentException("A bit stands for a duty, and there are 64 bits.", nameof(dutyNames));
        }
        Units = units;
        From = from;
        To = to;
        Duties = duties;
        DutyNames = dutyNames;
    }

    /// <summary>How many records there are.</summary>
    public int Count => Units.Length;

    /// <summary>The places of the grids in the tree.</summary>
    public ReadOnlySpan<int> Units { get; }

    /// <summary>First days.</summary>
    public ReadOnlySpan<DayNumber> From { get; }

    /// <summary>First days that no longer count; none for until further notice.</summary>
    public ReadOnlySpan<DayNumber> To { get; }

    /// <summary>The duties, a bit a duty.</summary>
    public ReadOnlySpan<ulong> Duties { get; }

    /// <summary>The duties that the bits stand for, from the lowest.</summary>
    public ReadOnlySpan<string> DutyNames { get; }
}

/// <summary>Who holds which post, as columns: the appointments of one officer stand next to each other.</summary>
/// <remarks>It only looks at the caller's memory. An officer is a place from 0.</remarks>
public readonly ref struct PostColumns
{
    /// <summary>Names the columns.</summary>
    /// <param name="starts">The place of each officer's first appointment, ascending, and last the number of appointments.</param>
    /// <param name="units">The places of the appointments' units in the tree.</param>
    /// <param name="posts">The posts, by their places in <paramref name="postNames"/>; -1 for none that is named.</param>
    /// <param name="from">The first day of each appointment.</param>
    /// <param name="to">The first day on which it no longer holds; none for until further notice.</param>
    /// <param name="postNames">The posts.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or <paramref name="starts"/> does not ascend from 0 to the number of appointments.</exception>
    public PostColumns(
        ReadOnlySpan<int> starts,
        ReadOnlySpan<int> units,
        ReadOnlySpan<int> posts,
        ReadOnlySpan<DayNumber> from,
        ReadOnlySpan<DayNumber> to,
        ReadOnlySpan<string> postNames
    )
    {
        if (posts.Length != units.Length || from.Length != units.Length || to.Length != units.Length)
        {
            throw new ArgumentException("The columns differ in length.", nameof(units));
        }
        bool ascends = starts.IsEmpty ? units.IsEmpty : starts[0] == 0 && starts[^1] == units.Length;
        for (int i = 1; i < starts.Length; i++)
        {
            ascends &= starts[i - 1] <= starts[i];
        }
        if (!ascends)
        {
            throw new ArgumentException("The places do not ascend from 0 to the last appointment.", nameof(starts));
        }
        Starts = starts;
        Units = units;
        Posts = posts;
        From = from;
        To = to;
        PostNames = postNames;
    }

    /// <summary>The place of each officer's first appointment, and last the number of appointments.</summary>
    public ReadOnlySpan<int> Starts { get; }

    /// <summary>The places of the appointments' units in the tree.</summary>
    public ReadOnlySpan<int> Units { get; }

    /// <summary>The posts, by their places in <see cref="PostNames"/>; -1 for none that is named.</summary>
    public ReadOnlySpan<int> Posts { get; }

    /// <summary>First days.</summary>
    public ReadOnlySpan<DayNumber> From { get; }

    /// <summary>First days that no longer count; none for until further notice.</summary>
    public ReadOnlySpan<DayNumber> To { get; }

    /// <summary>The posts.</summary>
    public ReadOnlySpan<string> PostNames { get; }
}
