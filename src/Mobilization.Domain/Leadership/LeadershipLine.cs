namespace Mobilization.Domain.Leadership;

/// <summary>One of the two lines that lead mobilization together (双重领导): the government's and the military's.</summary>
/// <remarks>A closed pair: what is done jointly needs both. <c>default</c> is no line.</remarks>
public enum LeadershipLine
{
    /// <summary>The government line (政府): committee, mobilization office; below the county whoever stands for it.</summary>
    Government = 1,

    /// <summary>The military line (军事): military district, garrison, armed-forces department.</summary>
    Military,
}
