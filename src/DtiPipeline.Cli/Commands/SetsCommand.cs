using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Json;
using DtiPipeline.Core.Scoring.Offline;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti sets list | show | check | score | gain</c>: the indicator sets, and what can be said under one of values in a file, without a database.</summary>
public static class SetsCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "the indicator set" };
    private static readonly Option<string> Values = new("--values")
    {
        Description = "CSV with the columns unit,element,value; unit * carries reference values", HelpName = "FILE.csv", Required = true,
    };

    private static readonly Option<string> Unit = new("--unit") { Description = "code of the unit in the file", HelpName = "CODE", Required = true };

    public static Command Build()
    {
        var show = new Command("show", "one set, whole");
        show.Arguments.Add(Id);
        var check = new Command("check", "the document's structure beside ours: counts and maxima, printed against computed");
        check.Arguments.Add(Id);
        var score = new Command("score", "score the values of a file; no database. With --verbose the sentence behind each score");
        score.Arguments.Add(Id);
        score.Options.Add(Values);
        var gain = new Command("gain", "where a unit loses points, and the smallest change of each input that reaches the next step");
        gain.Arguments.Add(Id);
        gain.Options.Add(Values);
        gain.Options.Add(Unit);
        return new Command("sets", "indicator sets")
        {
            new Command("list", "all indicator sets").Does(ListAsync),
            show.Does(ShowAsync),
            check.Does(CheckAsync),
            score.Does(ScoreAsync),
            gain.Does(GainAsync),
        };
    }

    private static Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var sets = Definitions.Of(context).Set.Sets.Select(SetJsonMapper.ListEntry).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, sets);
            return Task.FromResult(ExitCode.Done);
        }
        var language = context.Language;
        var table = new TextTable("Id", language.Say("Cấp", "Level"), language.Say(">Điểm", ">Points"), language.Say(">Chỉ số", ">Indicators"), language.Say("Tên", "Title"));
        foreach (var set in sets)
            table.Row(set.Id, set.Level, Printed(set.Total, set.TotalPrinted, language), Printed(set.Indicators, set.IndicatorsPrinted, language), set.Title);
        table.Print(context.Out);
        return Task.FromResult(ExitCode.Done);
    }

    private static async Task<int> ShowAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var set = definitions.IndicatorSet(context.Get(Id)!);
        if (context.Json)
            JsonOutput.Print(context.Out, SetJsonMapper.Show(set, definitions.Set.Element));
        else
            await SetReport.PrintAsync(context, set);
        return ExitCode.Done;
    }

    private static async Task<int> CheckAsync(CommandContext context, CancellationToken cancellation)
    {
        var set = Definitions.Of(context).IndicatorSet(context.Get(Id)!);
        if (context.Json)
            JsonOutput.Print(context.Out, SetCheckJson.Of(set));
        else
            await new SetCheckReport(context).PrintAsync(set);
        return ExitCode.Done;
    }

    private static async Task<int> ScoreAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var set = definitions.IndicatorSet(context.Get(Id)!);
        var values = await ReadValuesAsync(context, definitions, set, cancellation);
        var cards = Ranking.Rank(Scorer.Score(set, values.Units, values.References, set.Period.To));
        if (context.Json)
            JsonOutput.Print(context.Out, cards.Select(card => ScoreJsonMapper.Card(card, context.Language)));
        else
            await new ScoreReport(context, set).PrintAsync(cards);
        return ExitCode.Done;
    }

    private static async Task<int> GainAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var set = definitions.IndicatorSet(context.Get(Id)!);
        var values = await ReadValuesAsync(context, definitions, set, cancellation);
        var unit = context.Get(Unit)!;
        if (values.Units.All(known => known.Unit != unit))
            throw CommandFault.UnknownName("unit", unit, values.Units.Select(known => known.Unit));
        var gains = GainFinder.Find(set, values.Units, unit, values.References, set.Period.To, definitions.Set.Element);
        if (context.Json)
            JsonOutput.Print(context.Out, GainJsonMapper.Unit(gains, context.Language));
        else
            await new GainReport(context).PrintAsync(gains);
        return ExitCode.Done;
    }

    /// <exception cref="CommandFault">The file has an error; all of them are named.</exception>
    private static async Task<OfflineValues> ReadValuesAsync(CommandContext context, Definitions definitions, IndicatorSet set, CancellationToken cancellation)
    {
        var file = context.Get(Values)!;
        var text = await InputFile.ReadAsync(file, cancellation);
        var log = new FindingLog();
        var values = OfflineValues.Read(file, text, set, definitions.Set.Elements, log);
        DefinitionFile[] files = [new(file, text)];
        if (log.Findings.Any(finding => FindingCatalogue.Embedded.SeverityOf(finding.Code) == Severity.Error))
            throw new CommandFault(log.Findings, files);
        await new FindingPrinter(context, files).PrintAsync(log.Findings);
        return values;
    }

    /// <summary>A figure, and the document's own where it prints another.</summary>
    private static string Printed(decimal counted, decimal? printed, Language language) => printed is null || printed == counted
        ? LocalText.Number(counted, language)
        : string.Create(CultureInfo.InvariantCulture, $"{LocalText.Number(counted, language)} ({language.Say("in", "printed")} {LocalText.Number(printed.Value, language)})");
}
