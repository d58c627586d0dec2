using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RegionReport.Commands;

/// <summary>The options and arguments that several commands take.</summary>
internal static class Parameters
{
    private const string DefaultOutput = "region-report";

    /// <summary>Gives a command what all take that write what a case amounts to: the case, where to write, and the day.</summary>
    /// <param name="run">Takes the case's folder, null for the embedded region; the whole path of the output; the day, null for the case's own.</param>
    public static void AddOutput(Command command, Wording say, Func<string?, string, LocalDate?, int> run)
    {
        Option<string?> folder = Case(say);
        Option<string?> output = Folder(
            "--out",
            say[$"where the output goes; without it {DefaultOutput}", $"输出目录；缺省为 {DefaultOutput}"],
            say
        );
        Option<LocalDate?> asOf = AsOf(say);
        command.Add(folder);
        command.Add(output);
        command.Add(asOf);
        command.SetAction(call =>
            run(call.GetValue(folder), Path.GetFullPath(call.GetValue(output) ?? DefaultOutput), call.GetValue(asOf))
        );
    }

    public static Option<string?> Case(Wording say) =>
        Folder("--case", say["the case's folder; without it the embedded region", "案例目录；缺省为内置地区"], say);

    /// <summary>An option that names a folder.</summary>
    public static Option<string?> Folder(string name, string description, Wording say)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DIR" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError(say[$"{name} names no folder.", $"{name} 未指明目录。"]);
            }
        });
        return option;
    }

    /// <summary>An argument that must not be empty.</summary>
    public static Argument<string> Text(string name, string description, Wording say)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError(say[$"{name} is empty.", $"{name} 为空。"]);
            }
        });
        return argument;
    }

    /// <summary>An option that bounds what is shown.</summary>
    public static Option<int> Most(int most, Wording say) =>
        new("--most")
        {
            Description = say[$"rows to show of each table; without it {most}", $"每表最多显示的行数；缺省为 {most}"],
            HelpName = "COUNT",
            DefaultValueFactory = _ => most,
            CustomParser = result =>
            {
                string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count == 0)
                {
                    result.AddError(say[$"'{text}' is not a number from 1 on.", $"“{text}”不是不小于 1 的整数。"]);
                }
                return count;
            },
        };

    public static Option<LocalDate?> AsOf(Wording say) =>
        new("--as-of")
        {
            Description = say[
                "the day to judge as of, yyyy-MM-dd; without it the case's own",
                "考核截止日期，形如 2025-03-31；缺省为案例所定日期"
            ],
            HelpName = "DATE",
            CustomParser = result =>
            {
                string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate date) && date.Year >= 1)
                {
                    return date;
                }
                result.AddError(
                    say[$"'{text}' is not a date such as 2025-03-31.", $"“{text}”不是 2025-03-31 形式的日期。"]
                );
                return null;
            },
        };

    /// <summary>An option that narrows what is shown to a unit and all below it.</summary>
    public static Option<string?> Unit(Wording say) =>
        new("--unit")
        {
            Description = say["only this unit and those below it: a code or a name", "仅该单位及其下级：代码或名称"],
            HelpName = "UNIT",
        };

    /// <summary>An option that narrows what is shown to a measure.</summary>
    public static Option<string?> Measure(Wording say) =>
        new("--measure")
        {
            Description = say[
                "only this measure: its name in measures.csv or what people call it",
                "仅该指标：measures.csv 中的名称或通称"
            ],
            HelpName = "MEASURE",
        };

    public static Option<string?> Language(Wording say)
    {
        var option = new Option<string?>("--language")
        {
            Description = say["en or zh; without it the environment's", "en 或 zh；缺省取自环境"],
            HelpName = "LANGUAGE",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }
}
