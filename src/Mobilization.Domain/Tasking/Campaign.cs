using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>Tasks of one tree that belong together, with who is whose part: however they were made, checked once and frozen.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Campaign
{
    private readonly Dictionary<Id<MobilizationTask>, int> _places;
    private readonly int[] _firstPart;
    private readonly int[] _parts;

    private Campaign(
        AdministrativeTree tree,
        ImmutableArray<MobilizationTask> tasks,
        Dictionary<Id<MobilizationTask>, int> places,
        int[] parents
    )
    {
        (Tree, Tasks, _places) = (tree, tasks, places);
        _firstPart = new int[tasks.Length + 1];
        foreach (int parent in parents)
        {
            if (parent >= 0)
            {
                _firstPart[parent + 1]++;
            }
        }
        for (int i = 1; i < _firstPart.Length; i++)
        {
            _firstPart[i] += _firstPart[i - 1];
        }
        _parts = new int[_firstPart[^1]];
        int[] next = [.. _firstPart];
        for (int i = 0; i < parents.Length; i++)
        {
            if (parents[i] >= 0)
            {
                _parts[next[parents[i]]++] = i;
            }
        }
    }

    /// <summary>The tree of the tasks' units.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>The tasks, in the order in which they were given.</summary>
    public ImmutableArray<MobilizationTask> Tasks { get; }

    /// <summary>Takes tasks in any order.</summary>
    /// <exception cref="DefectException">
    /// The tasks break <see cref="TaskingRules.TaskRepeated"/>, <see cref="TaskingRules.UnitUnknown"/>,
    /// <see cref="TaskingRules.SoleTooHigh"/>, <see cref="TaskingRules.ParentUnknown"/> or <see cref="TaskingRules.TaskCycle"/>:
    /// all breaches.
    /// </exception>
    public static Campaign Build(AdministrativeTree tree, IEnumerable<MobilizationTask> tasks) =>
        TryBuild(tree, tasks, out Campaign? campaign, out ImmutableArray<Finding> defects)
            ? campaign
            : throw new DefectException("The campaign", defects, nameof(tasks));

    /// <summary>Takes tasks in any order, or lists every defect: those of each task alone, then unknown parents, then cycles.</summary>
    /// <returns>Whether there is no defect.</returns>
    public static bool TryBuild(
        AdministrativeTree tree,
        IEnumerable<MobilizationTask> tasks,
        [NotNullWhen(true)] out Campaign? campaign,
        out ImmutableArray<Finding> defects
    )
    {
        Guard.Against.Null(tree);
        ImmutableArray<MobilizationTask> all = [.. Guard.Against.Null(tasks)];
        var broken = new Findings();
        var places = new Dictionary<Id<MobilizationTask>, int>(all.Length);
        for (int i = 0; i < all.Length; i++)
        {
            MobilizationTask task = all[i] ?? throw new ArgumentException("A task is null.", nameof(tasks));
            if (!places.TryAdd(task.Id, i))
            {
                broken.Add(TaskingRules.TaskRepeated, ("task", task.Id));
            }
            if (!tree.TryFind(task.Unit, out Division unit))
            {
                broken.Add(TaskingRules.UnitUnknown, ("task", task.Id), ("unit", task.Unit));
            }
            else if (task.Form == ClaimForm.Sole && unit.Level <= DivisionLevel.County)
            {
                broken.Add(TaskingRules.SoleTooHigh, ("task", task.Id), ("level", unit.Level));
            }
        }
        int[] parents = new int[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            parents[i] = -1;
            if (all[i].Parent is { } parent && !places.TryGetValue(parent, out parents[i]))
            {
                parents[i] = -1;
                broken.Add(TaskingRules.ParentUnknown, ("task", all[i].Id), ("parent", parent));
            }
        }
        FindCycles(all, parents, ref broken);
        defects = broken.ToImmutable();
        campaign = defects.IsEmpty ? new(tree, all, places, parents) : null;
        return campaign is not null;
    }

    /// <summary>Finds a task. O(1).</summary>
    /// <returns>Whether it is in the campaign.</returns>
    public bool TryFind(Id<MobilizationTask> id, [NotNullWhen(true)] out MobilizationTask? task)
    {
        task = PlaceOf(id) is >= 0 and var place ? Tasks[place] : null;
        return task is not null;
    }

    /// <summary>The parts of a task, in the order of <see cref="Tasks"/>.</summary>
    /// <exception cref="ArgumentException">The task is not of this campaign.</exception>
    public IEnumerable<MobilizationTask> PartsOf(Id<MobilizationTask> task)
    {
        int place = PlaceOf(task);
        return place >= 0
            ? _parts[_firstPart[place].._firstPart[place + 1]].Select(part => Tasks[part])
            : throw new ArgumentException($"The campaign has no task {task}.", nameof(task));
    }

    /// <summary>
    /// Checks how a task was decomposed to the direct children of its unit, as far as it and its parts were issued by a day; a task
    /// without such parts is not asked.
    /// </summary>
    /// <returns>As <see cref="Decomposition.Check(MobilizationTask, AdministrativeTree, IEnumerable{MobilizationTask}, IEnumerable{Division}?)"/>.</returns>
    /// <exception cref="ArgumentException">The task is not of this campaign.</exception>
    public ImmutableArray<Finding> CheckDecomposition(Id<MobilizationTask> task, LocalDate asOf)
    {
        MobilizationTask[] parts = [.. PartsOf(task).Where(part => part.Issued <= asOf)];
        MobilizationTask parent = Tasks[PlaceOf(task)];
        return parts.Length > 0 && parent.Issued <= asOf ? Decomposition.Check(parent, Tree, parts) : [];
    }

    /// <summary>Counts what <see cref="CheckDecomposition"/> finds, at the unit of each decomposed task. O(tasks and the children of their units).</summary>
    public DivisionColumn<DecompositionTally> TallyDecompositions(LocalDate asOf)
    {
        DivisionColumn<DecompositionTally> own = Tree.NewColumn<DecompositionTally>();
        for (int i = 0; i < Tasks.Length; i++)
        {
            if (IsDecomposed(i))
            {
                own[Tree[Tasks[i].Unit]] += TallyOf(CheckDecomposition(Tasks[i].Id, asOf));
            }
        }
        return own;
    }

    /// <summary>Whether the task at a place has parts, issued or not.</summary>
    internal bool IsDecomposed(int place) => _firstPart[place] < _firstPart[place + 1];

    /// <summary>What <see cref="CheckDecomposition"/> found, counted.</summary>
    internal static DecompositionTally TallyOf(ImmutableArray<Finding> findings)
    {
        DecompositionTally tally = default;
        foreach (Finding finding in findings)
        {
            tally += finding.Rule switch
            {
                TaskingRules.Missing => new(1, 0, 0),
                TaskingRules.Repeated => new(0, 1, 0),
                TaskingRules.Foreign => new(0, 0, 1),
                _ => default(DecompositionTally),
            };
        }
        return tally;
    }

    internal int PlaceOf(Id<MobilizationTask> id) => _places.TryGetValue(id, out int place) ? place : -1;

    private static void FindCycles(ImmutableArray<MobilizationTask> tasks, int[] parents, ref Findings broken)
    {
        int[] seenBy = new int[parents.Length]; // 1 + the task from which a climb came by; 0 where none did
        for (int start = 0; start < parents.Length; start++)
        {
            int at = start;
            while (at >= 0 && seenBy[at] == 0)
            {
                seenBy[at] = start + 1;
                at = parents[at];
            }
            if (at >= 0 && seenBy[at] == start + 1)
            {
                int length = 1;
                int first = at;
                for (int next = parents[at]; next != at; next = parents[next])
                {
                    length++;
                    first = Math.Min(first, next);
                }
                broken.Add(TaskingRules.TaskCycle, ("task", tasks[first].Id), ("length", length));
            }
        }
    }
}
