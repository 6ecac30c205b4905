using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Explaining;
using DtiPipeline.Pipeline.Retaining;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti explain CODE</c>: a finding's long text. With an assessment, unit and indicator: one score down to the archived bytes.</summary>
public static class ExplainCommand
{
    private static readonly Argument<string?> Code = new("code") { Description = "a finding's code, such as DTI2103", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> AssessmentId = Options.Name("--assessment", "the assessment");
    private static readonly Option<string?> RoundId = Options.Name("--round", "the round (default: the newest with a snapshot)");
    private static readonly Option<string?> Unit = new("--unit") { Description = "the unit's code", HelpName = "CODE" };
    private static readonly Option<string?> IndicatorCode = new("--indicator") { Description = "the indicator's code", HelpName = "CODE" };
    private static readonly Option<int> Rows = new("--rows") { Description = "how many rows of each source to show", HelpName = "N", DefaultValueFactory = _ => 3 };

    public static Command Build()
    {
        var command = new Command("explain", "a finding's long text, or one score down to the bytes it came from");
        command.Arguments.Add(Code);
        foreach (var option in (Option[])[AssessmentId, RoundId, Unit, IndicatorCode, Rows])
            command.Options.Add(option);
        return command.Does((context, cancellation) => context.Get(Code) is { } code ? CodeAsync(context, code) : ScoreAsync(context, cancellation));
    }

    private static async Task<int> CodeAsync(CommandContext context, string code)
    {
        var text = new FindingText(context.Language).Explain(code.ToUpperInvariant())
            ?? throw CommandFault.UnknownName("code", code, FindingCatalogue.Embedded.Codes);
        if (context.Json)
            JsonOutput.Print(context.Out, new { code = code.ToUpperInvariant(), text });
        else
            await context.Out.WriteAsync(text);
        return ExitCode.Done;
    }

    private static async Task<int> ScoreAsync(CommandContext context, CancellationToken cancellation)
    {
        if ((context.Get(AssessmentId), context.Get(Unit), context.Get(IndicatorCode)) is not ({ } id, { } unit, { } code))
            throw new UsageFault("give a finding's code, or --assessment ID --unit CODE --indicator CODE");
        var definitions = Definitions.Of(context);
        var assessment = definitions.Assessment(id);
        var indicators = definitions.Set.Set(assessment.Set).Indicators.ToList();
        var indicator = indicators.Find(one => one.Code == code) ?? throw CommandFault.UnknownName("indicator", code, indicators.Select(one => one.Code));
        if (!assessment.Units.Contains(unit))
            throw CommandFault.UnknownName("evaluated unit", unit, assessment.Units);
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var explainer = new ScoreExplainer(definitions.Set, database);
        var explanation = await FindAsync(explainer, assessment, unit, indicator, context, cancellation)
            ?? throw new CommandFault(Finding.Of(PipelineCodes.NoSnapshot, ("name", assessment.Id)));
        await new RowViews(database).NoteAsync(Environment.UserName, assessment.Id, explanation.Snapshot.Round, unit, indicator.Code, explanation.Inputs, cancellation);
        if (context.Json)
            JsonOutput.Print(context.Out, ToJson(context, explanation));
        else
            await PrintAsync(context, explanation);
        return ExitCode.Done;
    }

    private static async Task<Explanation?> FindAsync(
        ScoreExplainer explainer, Assessment assessment, string unit, Indicator indicator, CommandContext context, CancellationToken cancellation)
    {
        foreach (var round in assessment.Rounds.Where(round => context.Get(RoundId) is not { } only || only == round.Id).Reverse())
            if (await explainer.ExplainAsync(assessment, round, unit, indicator, context.Get(Rows), cancellation) is { } explanation)
                return explanation;
        return null;
    }

    private static async Task PrintAsync(CommandContext context, Explanation explanation)
    {
        var (indicator, score, language) = (explanation.Indicator, explanation.Score, context.Language);
        var output = context.Out;
        await output.WriteLineAsync($"{indicator.Code}  {indicator.Name}");
        await output.WriteLineAsync($"  {LocalText.Number(score.Points, language)} / {LocalText.Number(score.Max, language)}  ({score.Status}; {indicator.SourceItem})");
        await output.WriteLineAsync($"  {TraceText.Of(score.Trace, language)}");
        foreach (var input in explanation.Inputs)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"  {input.Input.Letter} = {Figure(context, input)}  {input.Input.Name}");
            await output.WriteLineAsync($"      {input.Input.Element}");
            foreach (var source in input.Sources)
            {
                await output.WriteLineAsync($"      {source.Connector}/{source.Stream}: {source.Total.ToString("#,##0", CultureInfo.InvariantCulture)} rows as of load {source.Load}, counted by {source.Mapping}");
                foreach (var row in source.Rows)
                    await output.WriteLineAsync($"        {row.Unit}  {(row.Deletion is { } deletion
                        ? DeletedBytes.Sentence(deletion, language)
                        : $"{row.File}, {row.Position}{(row.Column is null ? "" : $" [{row.Column}]")}  sha256 {row.Payload[..16]}…")}");
                if (source.Total > source.Rows.Length && source.Rows.Length > 0)
                    await output.WriteLineAsync($"        … {source.Total - source.Rows.Length} more (--rows N)");
            }
        }
        await output.WriteLineAsync();
        await output.WriteLineAsync($"  {language.Say("bản chụp", "snapshot")} {explanation.Snapshot.ContentHash}, {explanation.Snapshot.Round}, {LocalText.Date(explanation.Snapshot.CutDate, language)}");
    }

    private static string Figure(CommandContext context, ExplainedInput input)
    {
        if (input.Value is not { } value)
            return StateText.Of(ValueState.NotReported, context.Language);
        var figure = value.Value is { } text
            ? decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? LocalText.Number(number, context.Language) : text
            : value.Partial is { } partial ? $"({LocalText.Number(partial, context.Language)})" : "–";
        return value.Expected is null ? $"{figure} ({value.State})" : $"{figure} ({value.State}, {value.Covered}/{value.Expected})";
    }

    private static object ToJson(CommandContext context, Explanation explanation) => new
    {
        indicator = explanation.Indicator.Code,
        name = explanation.Indicator.Name,
        points = explanation.Score.Points,
        max = explanation.Score.Max,
        status = explanation.Score.Status,
        sentence = TraceText.Of(explanation.Score.Trace, context.Language),
        snapshot = explanation.Snapshot.ContentHash,
        round = explanation.Snapshot.Round,
        inputs = explanation.Inputs.Select(input => new
        {
            letter = input.Input.Letter,
            element = input.Input.Element,
            value = input.Value?.Value,
            state = input.Value?.State ?? ValueState.NotReported.Word(),
            partial = input.Value?.Partial,
            covered = input.Value?.Covered,
            expected = input.Value?.Expected,
            sources = input.Sources.Select(source => new
            {
                connector = source.Connector, stream = source.Stream, load = source.Load, rows = source.Total, mapping = source.Mapping.ToString(),
                examples = source.Rows.Select(row => new { unit = row.Unit, payload = row.Payload, file = row.File, position = row.Position, column = row.Column, asOf = row.AsOf,
                    deleted = row.Deletion is { } deletion ? DeletedBytes.Sentence(deletion, context.Language) : null }),
            }),
        }),
    };
}
