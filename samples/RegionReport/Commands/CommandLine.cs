using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using RegionReport.Case;
using Spectre.Console;

namespace RegionReport.Commands;

/// <summary>The program as its caller sees it: arguments in; an exit code, texts and files out.</summary>
internal sealed class CommandLine
{
    private readonly string[] _args;
    private readonly TextWriter _output;
    private readonly Screen _screen;
    private readonly RootCommand _root;

    public CommandLine(
        string[] args,
        IAnsiConsole console,
        TextWriter output,
        TextWriter error,
        CancellationToken cancel = default
    )
    {
        _args = args;
        _output = output;
        Wording say = Wording.Of(AskedLanguage(args));
        _screen = new(say, console, error, cancel);
        _root = new ReportCommand(_screen)
        {
            Parameters.Language(say),
            new CheckCommand(_screen),
            new MeasuresCommand(_screen),
            new ExplainCommand(_screen),
            new CompareCommand(_screen),
            new NewCaseCommand(_screen),
            new DivisionsCommand(_screen),
        };
        HelpOption help = _root.Options.OfType<HelpOption>().Single();
        help.Description = say["shows how to call", "显示用法"];
        help.Action = new HelpPage(say);
        _root.Options.OfType<VersionOption>().Single().Description = say["shows the version", "显示版本"];
    }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run()
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(_screen.Say.IsChinese ? "zh-Hans" : "en");
        try
        {
            return ParseAndInvoke();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private int ParseAndInvoke()
    {
        ParseResult call = _root.Parse(_args);
        string[] complaints = [.. call.Errors.Select(wrong => wrong.Message), .. Misplaced(call)];
        if (complaints.Length > 0)
        {
            return _screen.Reject(complaints);
        }
        try
        {
            return call.Invoke(
                new InvocationConfiguration
                {
                    Output = _output,
                    Error = _screen.Error,
                    EnableDefaultExceptionHandler = false, // a fault of ours must not pass for refused input
                }
            );
        }
        catch (WrongCallException e)
        {
            return _screen.Reject(e.Complaints);
        }
        catch (CaseRefusedException e)
        {
            e.WriteTo(_screen.Error);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException) when (_screen.Cancel.IsCancellationRequested)
        {
            _screen.Error.WriteLine(_screen.Say["Interrupted; nothing was written.", "已中断，未写出任何文件。"]);
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _screen.Error.WriteLine(e.Message);
            return ExitCode.Refused;
        }
    }

    /// <summary>An option of the report before another command would be taken for that command's own, and is not.</summary>
    private IEnumerable<string> Misplaced(ParseResult call) =>
        call.CommandResult == call.RootCommandResult
            ? []
            : call
                .RootCommandResult.Children.OfType<OptionResult>()
                .Where(given => !given.Implicit && !given.Option.Recursive)
                .Select(given =>
                    _screen.Say[
                        $"{given.Option.Name} stands before the command {call.CommandResult.Command.Name}; its own options stand behind it.",
                        $"{given.Option.Name} 位于命令 {call.CommandResult.Command.Name} 之前；命令的选项应写在其后。"
                    ]
                );

    /// <summary>The language is needed before the options can be described in it.</summary>
    private static string? AskedLanguage(string[] args)
    {
        var language = new Option<string>("--language") { Recursive = true };
        ParseResult call = new RootCommand { language }.Parse(args);
        return call.GetResult(language)?.Tokens is [.., Token asked] ? asked.Value : null;
    }
}
