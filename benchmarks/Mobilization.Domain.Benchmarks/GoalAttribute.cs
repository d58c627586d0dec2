namespace Mobilization.Domain.Benchmarks;

/// <summary>Marks a peer: the named benchmark of the same class must take at most this peer's time divided by <paramref name="times"/>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class GoalAttribute(string ours, double times) : Attribute
{
    public string Ours => ours;

    public double Times => times;
}
