using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DtiPipeline.Cli;

/// <summary>Options that several commands share.</summary>
public static class Options
{
    public static Option<DateOnly?> AsOf() => Date("--as-of", "the run's pretended today, yyyy-MM-dd");

    public static Option<DateOnly?> Date(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = ReadDate };

    public static Option<string?> Name(string name, string description) => new(name) { Description = description, HelpName = "ID" };

    public static Option<string[]> Names(string name, string description) => new(name) { Description = description, HelpName = "ID", AllowMultipleArgumentsPerToken = false };

    public static Option<string[]> Fault() => new("--fault")
    {
        Description = "a fault of the simulated sources: NAME, or CONNECTOR:NAME", HelpName = "NAME", Arity = ArgumentArity.ZeroOrMore,
    };

    private static DateOnly? ReadDate(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"`{text}` is not a date; write it as 2024-03-31");
        return null;
    }
}
