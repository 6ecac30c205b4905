using Spectre.Console;

namespace DtiPipeline.Cli.Output;

/// <summary>Consoles for the two output streams: colour and live display on a terminal, plain wide lines in a file or a pipe.</summary>
public static class Terminal
{
    /// <summary>Tables in a file are never wrapped below this width.</summary>
    private const int FileWidth = 160;

    public static IAnsiConsole For(TextWriter writer)
    {
        var interactive = (writer == Console.Out && !Console.IsOutputRedirected) || (writer == Console.Error && !Console.IsErrorRedirected);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = interactive ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!interactive)
            console.Profile.Width = FileWidth;
        return console;
    }
}
