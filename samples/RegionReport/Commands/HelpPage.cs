using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RegionReport.Commands;

/// <summary>The page that <c>--help</c> shows: what the command does, how it is called, what it takes, and examples.</summary>
internal sealed class HelpPage(Wording say) : SynchronousCommandLineAction
{
    /// <summary>Whoever asks for help may have left out what the command needs.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        Command root = parseResult.RootCommandResult.Command;
        TextWriter page = parseResult.InvocationConfiguration.Output;
        IEnumerable<Option> options = command
            .Options.Concat(command == root ? [] : root.Options.Where(option => option.Recursive))
            .OrderBy(option => option is HelpOption or VersionOption);

        page.WriteLine(command.Description);
        page.WriteLine();
        page.WriteLine(say["Usage: ", "用法："] + Usage(root, command));
        Section(page, say["Arguments:", "参数："], command.Arguments.Select(row => (row.Name, row.Description)));
        Section(page, say["Options:", "选项："], options.Select(row => (Label(row), row.Description)));
        Section(page, say["Commands:", "命令："], command.Subcommands.Select(row => (Call(row), row.Description)));
        page.WriteLine();
        page.WriteLine(
            say[
                "Exit codes: 0 done, 1 input refused, 2 wrong call, 130 interrupted.",
                "退出码：0 完成，1 数据被拒，2 用法有误，130 中断。"
            ]
        );
        page.WriteLine();
        page.WriteLine(say["Examples:", "示例："]);
        foreach (string example in command is IHasExamples shown ? shown.Examples : [])
        {
            page.WriteLine($"  {root.Name} {example}".TrimEnd());
        }
        return ExitCode.Done;
    }

    private string Usage(Command root, Command command) =>
        command == root
            ? $"{root.Name} [{say["command", "命令"]}] [{say["options", "选项"]}]"
            : $"{root.Name} {Call(command)} [{say["options", "选项"]}]";

    private static string Call(Command command) =>
        string.Join(' ', [command.Name, .. command.Arguments.Select(argument => argument.Name)]);

    private static string Label(Option option) =>
        string.Join(", ", [.. option.Aliases.Where(alias => alias.StartsWith('-')), option.Name])
        + (option.HelpName is { } value ? $" {value}" : "");

    private static void Section(TextWriter page, string title, IEnumerable<(string Label, string? Text)> rows)
    {
        (string Label, string? Text)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }
        int width = all.Max(row => row.Label.Length);
        page.WriteLine();
        page.WriteLine(title);
        foreach ((string label, string? text) in all)
        {
            page.WriteLine($"  {label.PadRight(width)}  {text}");
        }
    }
}
