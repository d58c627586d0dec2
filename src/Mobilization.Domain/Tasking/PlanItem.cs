using Ardalis.GuardClauses;

namespace Mobilization.Domain.Tasking;

/// <summary>One thing to be done of a monthly plan (月计划事项), and on which days.</summary>
/// <remarks>Value equality.</remarks>
public sealed record PlanItem
{
    /// <summary>States an item.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <c>default</c>, <paramref name="title"/> is empty, or no day is in <paramref name="during"/>.</exception>
    public PlanItem(Id<PlanItem> id, string title, DateRange during)
    {
        Id = Guard.Against.Default(id);
        Title = Guard.Against.NullOrEmpty(title);
        During = during.IsEmpty ? throw new ArgumentException("An item has at least one day.", nameof(during)) : during;
    }

    /// <summary>The identifier, unique within its plan.</summary>
    public Id<PlanItem> Id { get; }

    /// <summary>What is to be done, for people.</summary>
    public string Title { get; }

    /// <summary>The days on which it is to be done.</summary>
    public DateRange During { get; }
}

/// <summary>What a dispatch found of one item of the plan.</summary>
/// <remarks>Value equality.</remarks>
public sealed record DispatchCheck
{
    /// <summary>States a check.</summary>
    /// <exception cref="ArgumentException"><paramref name="item"/> is <c>default</c> or <paramref name="note"/> is null.</exception>
    public DispatchCheck(Id<PlanItem> item, bool isDone, string note = "")
    {
        Item = Guard.Against.Default(item);
        IsDone = isDone;
        Note = Guard.Against.Null(note);
    }

    /// <summary>The item.</summary>
    public Id<PlanItem> Item { get; }

    /// <summary>Whether it is done.</summary>
    public bool IsDone { get; }

    /// <summary>What stands in the way, or how it went; may be empty.</summary>
    public string Note { get; }
}
