using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti units resolve</c>: which unit a text names, by the same code that loading uses.</summary>
public static class UnitsCommand
{
    private static readonly Option<DateOnly?> AsOf = Options.Date("--as-of", "the day the text speaks of; without it the day is unknown, never today");
    private static readonly Option<string?> Scope = new("--scope") { Description = "whose report it is: CODE, or CODE@DATE", HelpName = "CODE" };
    private static readonly Option<string?> File = new("--file") { Description = "CSV with the columns alias,as_of,scope_code", HelpName = "FILE.csv" };
    private static readonly Argument<string[]> Texts = new("text") { Description = "texts to resolve", Arity = ArgumentArity.ZeroOrMore };

    public static Command Build()
    {
        var resolve = new Command("resolve", "match names and codes to org units");
        resolve.Arguments.Add(Texts);
        foreach (var option in (Option[])[AsOf, Scope, File])
            resolve.Options.Add(option);
        return new Command("units", "org units") { resolve.Does(ResolveAsync), LineageCommand.Build() };
    }

    private static async Task<int> ResolveAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var matcher = new UnitMatcher(definitions.Set.Units);
        var printer = definitions.Printer(context);
        var requests = context.Get(File) is { } file
            ? AliasFile.Read(file, await InputFile.ReadAsync(file, cancellation))
            : [.. (context.Get(Texts) ?? []).Select(text => new AliasRow(text.Normalize(), context.Get(AsOf), context.Get(Scope)))];
        if (requests.Count == 0)
            throw new UsageFault("give texts to resolve, or --file FILE.csv");
        var resolved = requests.Select(request => (Request: request, Match: Match(matcher, request))).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, resolved.Select(one => new
            {
                text = one.Request.Alias,
                asOf = one.Request.AsOf,
                scope = one.Request.Scope,
                status = StatusOf(one.Match),
                code = one.Match.Unit?.Code,
                name = one.Match.Unit?.Name,
                rule = one.Match.Rule,
                warnings = one.Match.Warnings.Select(warning => printer.ToJson(warning).Message),
                candidates = one.Match.Candidates.Select(candidate => new { code = candidate.Unit.Code, name = candidate.Unit.Name, why = printer.ToJson(candidate.Why).Message }),
            }));
            return ExitCode.Done;
        }
        var table = new TextTable("Text", "Status", "Code", "Name", "Rule", "Candidates");
        foreach (var (request, match) in resolved)
            table.Row(request.Alias, StatusOf(match), match.Unit?.Code, match.Unit?.Name, match.Rule,
                string.Join("; ", match.Candidates.Select(candidate => $"{candidate.Unit.Code} {candidate.Unit.Name}: {printer.ToJson(candidate.Why).Message}")));
        table.Print(context.Out);
        return ExitCode.Done;
    }

    /// <summary>Digits alone are a code as well as a text.</summary>
    private static UnitMatch Match(UnitMatcher matcher, AliasRow request)
    {
        var isCode = request.Alias.Trim() is { Length: > 0 } trimmed && trimmed.All(char.IsAsciiDigit);
        return matcher.Match(isCode ? "" : request.Alias, isCode ? request.Alias.Trim() : null, request.Scope, request.AsOf, null);
    }

    /// <summary>The contract has four words; a text that names no unit at all is unknown there.</summary>
    private static string StatusOf(UnitMatch match) => match.Status == MatchStatus.None ? MatchStatus.Unknown.Word() : match.Status.Word();
}
