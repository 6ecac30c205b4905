using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti values list</c>: data values with where they came from.</summary>
public static class ValuesCommand
{
    private static readonly Option<string?> Assessment = Options.Name("--assessment", "the assessment");
    private static readonly Option<string?> Round = Options.Name("--round", "only this round (default: the newest that has values)");
    private static readonly Option<string?> Unit = new("--unit") { Description = "only this unit", HelpName = "CODE" };
    private static readonly Option<string?> Element = new("--element") { Description = "only this data element", HelpName = "CODE" };

    public static Command Build()
    {
        var list = new Command("list", "data values with provenance");
        Assessment.Required = true;
        foreach (var option in (Option[])[Assessment, Round, Unit, Element])
            list.Options.Add(option);
        return new Command("values", "data values: what was counted, and from what") { list.Does(ListAsync), ConvertCommand.Build() };
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var assessment = definitions.Assessment(context.Get(Assessment)!);
        var store = new DataValueStore(await NightSetup.OpenAsync(context.Database(), cancellation));
        var values = await store.ListAsync(
            new DataValueFilter { Assessment = assessment.Id, Round = context.Get(Round), Unit = context.Get(Unit), Element = context.Get(Element), UnitDate = assessment.UnitDate },
            cancellation);
        if (context.Get(Round) is null && NewestRound(assessment, values) is { } newest)
            values = [.. values.Where(value => value.Round == newest)];
        if (context.Json)
        {
            JsonOutput.Print(context.Out, values.Select(value => ToJson(definitions, value)));
            return ExitCode.Done;
        }
        var table = new TextTable("Unit", "Element", ">Value", "State", ">Rows", "Source", ">Run");
        foreach (var value in values)
            table.Row(value.Unit, value.Element, value.Value ?? (value.Partial is { } partial ? $"({new NumberValue(partial).Canonical})" : ""), StateOf(value),
                value.Records.ToString(CultureInfo.InvariantCulture), Sources(value), value.Run.ToString(CultureInfo.InvariantCulture));
        table.Print(context.Out);
        return ExitCode.Done;
    }

    private static string? NewestRound(Assessment assessment, IEnumerable<DataValueRecord> values)
    {
        var present = values.Select(value => value.Round).ToHashSet();
        return assessment.Rounds.LastOrDefault(round => present.Contains(round.Id))?.Id;
    }

    private static object ToJson(Definitions definitions, DataValueRecord value) => new
    {
        unit = value.Unit,
        round = value.Round,
        element = value.Element,
        value = Typed(definitions.Set.Element(value.Element)?.Type, value.Value),
        state = value.State,
        partial = value.Partial,
        covered = value.Covered,
        expected = value.Expected,
        source = Sources(value),
        passedOver = value.Sources.Where(source => source.PassedOver is not null).Select(source => new { source = $"{source.Connector}/{source.Stream}", value = source.PassedOver }),
        records = value.Records,
        payloads = value.Payloads,
        run = value.Run,
    };

    private static object? Typed(ElementType? type, string? text) => type switch
    {
        null => text,
        _ when text is null => null,
        ElementType.Number => decimal.Parse(text, CultureInfo.InvariantCulture),
        ElementType.Boolean => text == "true",
        _ => text,
    };

    private static string StateOf(DataValueRecord value) => value.Expected is null ? value.State : $"{value.State} {value.Covered}/{value.Expected}";

    private static string Sources(DataValueRecord value) => string.Join(" + ", value.Sources.Where(source => source.PassedOver is null).Select(source => $"{source.Connector}/{source.Stream}"));
}
