using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace RegionReport.Commands;

/// <summary>The program's commands and options, in the language that was asked for.</summary>
internal sealed class CommandLine
{
    private readonly string[] _args;
    private readonly Wording _say;
    private readonly RootCommand _root;
    private readonly TextWriter _output;
    private readonly TextWriter _error;

    public CommandLine(string[] args, IAnsiConsole console, TextWriter output, TextWriter error)
    {
        _args = args;
        _output = output;
        _error = error;
        _say = Wording.Of(AskedLanguage(args));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(_say.IsChinese ? "zh-Hans" : "en");

        var folder = new Option<string?>("--case")
        {
            Description = _say["the case folder; without it the embedded region", "数据目录；缺省为内置地区"],
            HelpName = "DIR",
            Recursive = true,
        };
        var target = new Option<string?>("--out")
        {
            Description = _say["where the files go", "输出目录"],
            HelpName = "DIR",
        };
        var asOf = new Option<LocalDate?>("--as-of")
        {
            Description = _say[
                "the day to judge as of, yyyy-MM-dd; without it the case's own",
                "考核截止日期，缺省为数据目录所定日期"
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
                    _say[$"'{text}' is not a date such as 2025-03-31.", $"“{text}”不是 2025-03-31 形式的日期。"]
                );
                return null;
            },
        };
        var language = new Option<string?>("--language")
        {
            Description = _say["en or zh; without it the environment's", "en 或 zh；缺省取自环境"],
            HelpName = "LANGUAGE",
            Recursive = true,
        };
        language.AcceptOnlyFromAmong("en", "zh");
        folder.Recursive = false;

        _root = new RootCommand(_say["Reports what a region's facts amount to.", "由一个地区的数据生成考核报告。"])
        {
            folder,
            target,
            asOf,
            language,
        };
        _root.SetAction(call =>
            new ReportCommand(_say, console, error).Run(
                call.GetValue(folder),
                call.GetValue(target),
                call.GetValue(asOf)
            )
        );

        var register = new Argument<string>("FILE")
        {
            Description = _say[
                "code,name,level,parentCode; also compressed, as .gz",
                "code,name,level,parentCode；可为 .gz"
            ],
        };
        var divisions = new Command("divisions", _say["Loads a register of divisions.", "载入行政区划名录。"])
        {
            register,
        };
        divisions.SetAction(call => DivisionsCommand.Run(call.GetRequiredValue(register), _say, console, error));
        _root.Add(divisions);

        HelpOption help = _root.Options.OfType<HelpOption>().First();
        help.Description = _say["Shows how to call.", "显示用法。"];
        help.Action = new HelpWithExamples((HelpAction)help.Action!, _say);
    }

    public int Run()
    {
        ParseResult call = _root.Parse(_args);
        if (call.Errors.Count == 0)
        {
            return call.Invoke(
                new InvocationConfiguration
                {
                    Output = _output,
                    Error = _error,
                    EnableDefaultExceptionHandler = false, // a fault of ours must not pass for refused input
                }
            );
        }
        foreach (var wrong in call.Errors)
        {
            _error.WriteLine(wrong.Message);
        }
        _error.WriteLine(_say["--help tells how to call.", "用 --help 查看用法。"]);
        return ExitCode.WrongCall;
    }

    /// <summary>The language is needed before the words of the options are, so it is looked for by hand.</summary>
    private static string? AskedLanguage(string[] args)
    {
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == "--language" && i + 1 < args.Length)
            {
                return args[i + 1];
            }
            if (args[i].StartsWith("--language=", StringComparison.Ordinal))
            {
                return args[i]["--language=".Length..];
            }
        }
        return null;
    }

    private sealed class HelpWithExamples(HelpAction help, Wording say) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int code = help.Invoke(parseResult);
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(say["Examples:", "示例："]);
            output.WriteLine("  RegionReport");
            output.WriteLine("  RegionReport --case my-county --out report --as-of 2025-03-31");
            output.WriteLine("  RegionReport divisions divisions.csv.gz");
            return code;
        }
    }
}
