using System.Collections.Immutable;

namespace Mobilization.Domain.Assessment;

/// <summary>A step of an assessment, in the order in which they are taken.</summary>
public enum AssessmentStep
{
    /// <summary>Records and verifications are gathered.</summary>
    Stock = 1,

    /// <summary>The age of records is judged.</summary>
    Freshness,

    /// <summary>Records are held against verifications.</summary>
    Accuracy,

    /// <summary>Expectations are held against records.</summary>
    Completeness,

    /// <summary>Quantities are added up and held against baselines.</summary>
    Quantities,

    /// <summary>Claims and decompositions of tasks are judged.</summary>
    Tasks,

    /// <summary>Stations and grid members are judged.</summary>
    Coverage,

    /// <summary>Patrols and rectification orders are judged.</summary>
    Patrols,
}

/// <summary>How far an assessment has come.</summary>
public readonly record struct AssessmentProgress
{
    /// <summary>States progress.</summary>
    public AssessmentProgress(AssessmentStep step, int done, int total)
    {
        Step = step;
        Done = done;
        Total = total;
    }

    /// <summary>The step that was done last.</summary>
    public AssessmentStep Step { get; }

    /// <summary>How many steps are done; it only rises.</summary>
    public int Done { get; }

    /// <summary>How many there are.</summary>
    public int Total { get; }
}

/// <summary>Counts steps, tells of each that is done, and stops where the caller has had enough.</summary>
internal sealed class AssessmentSteps(IProgress<AssessmentProgress>? progress, CancellationToken cancellationToken)
{
    private const int Stride = 4096; // facts between two looks at the token
    private const int All = (int)AssessmentStep.Patrols;

    /// <summary>Tells that a step is done.</summary>
    public void Done(AssessmentStep step)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new(step, (int)step, All));
    }

    /// <summary>The facts, until the caller cancels.</summary>
    public IEnumerable<T> Watch<T>(ImmutableArray<T> facts) => cancellationToken.CanBeCanceled ? Watched(facts) : facts;

    private IEnumerable<T> Watched<T>(ImmutableArray<T> facts)
    {
        for (int i = 0; i < facts.Length; i++)
        {
            if (i % Stride == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
            yield return facts[i];
        }
    }
}
