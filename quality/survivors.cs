#:property RestorePackagesWithLockFile=false

using System.Text.Json;

// Prints, of the report of a run of quality/mutation, every mutant that no test noticed or that ran out of time, and the score by file.
using JsonDocument report = JsonDocument.Parse(File.ReadAllText(args[0]));
var lines = new List<string>();
var counts = new SortedDictionary<string, (int Noticed, int Missed)>(StringComparer.Ordinal);
foreach (JsonProperty file in report.RootElement.GetProperty("files").EnumerateObject())
{
    string name = file.Name[(file.Name.IndexOf("src/Mobilization.Domain/", StringComparison.Ordinal) + 24)..];
    string[] source = file.Value.GetProperty("source").GetString()!.Split('\n');
    foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray())
    {
        string status = mutant.GetProperty("status").GetString()!;
        bool isMissed = status is "Survived" or "NoCoverage";
        if (isMissed || status is "Killed" or "Timeout")
        {
            (int noticed, int missed) = counts.GetValueOrDefault(name);
            counts[name] = isMissed ? (noticed, missed + 1) : (noticed + 1, missed);
        }
        if (isMissed || status == "Timeout")
        {
            int line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
            lines.Add(
                $"[{status}] {name}:{line} {source[line - 1].Trim()}\n    {mutant.GetProperty("replacement").GetString()}"
            );
        }
    }
}
lines.Order(StringComparer.Ordinal).ToList().ForEach(Console.WriteLine);
Console.WriteLine();
foreach ((string name, (int noticed, int missed)) in counts)
{
    Console.WriteLine($"{name}: {noticed} of {noticed + missed}");
}
(int Noticed, int Missed) all = counts.Values.Aggregate(
    (one, other) => (one.Noticed + other.Noticed, one.Missed + other.Missed)
);
decimal score = 100m * all.Noticed / (all.Noticed + all.Missed);
Console.WriteLine(
    FormattableString.Invariant($"{all.Noticed} of {all.Noticed + all.Missed} mutants noticed: {score:F2} %")
);
