using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RegionReport.Commands;

/// <summary>The usual help, and below it how the command is called.</summary>
internal sealed class HelpWithExamples(HelpAction help, Wording say) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is IHasExamples command)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(say["Examples:", "示例："]);
            foreach (string example in command.Examples)
            {
                output.WriteLine($"  RegionReport {example}".TrimEnd());
            }
        }
        return code;
    }
}
