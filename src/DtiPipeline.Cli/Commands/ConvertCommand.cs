using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits.Converting;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Converting;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti values convert</c>: values of a round on the units of a later day, beside <c>dti values list</c>, which gives them as published. Nothing is stored.</summary>
public static class ConvertCommand
{
    private static readonly Option<string> Assessment = new("--assessment") { Description = "the assessment", HelpName = "ID", Required = true };
    private static readonly Option<string> Round = new("--round") { Description = "the round", HelpName = "ID", Required = true };
    private static readonly Option<DateOnly?> To = Options.Date("--to", "the day whose units the values are put on");
    private static readonly Option<string?> Element = new("--element") { Description = "only this data element", HelpName = "CODE" };

    public static Command Build()
    {
        var command = new Command("convert", "values of a round on the units of a later day, each data element by its own rule");
        foreach (var option in (Option[])[Assessment, Round, To, Element])
            command.Options.Add(option);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var assessment = definitions.Assessment(context.Get(Assessment)!);
        var round = assessment.Rounds.FirstOrDefault(round => round.Id == context.Get(Round))
            ?? throw CommandFault.UnknownName("round", context.Get(Round)!, assessment.Rounds.Select(round => round.Id));
        if (context.Get(Element) is { } code && definitions.Set.Element(code) is null)
            throw CommandFault.UnknownName("data element", code, definitions.Set.Elements.Select(element => element.Code));
        var to = context.Get(To) ?? throw new UsageFault("give the day whose units the values are put on: --to yyyy-MM-dd");
        if (to < assessment.UnitDate)
            throw new UsageFault($"{assessment.Id} goes by the units of {assessment.UnitDate:yyyy-MM-dd}; a later unit cannot be divided, so --to must not be before that day");
        var converted = await new RoundConversion(definitions.Set, await NightSetup.OpenAsync(context.Database(), cancellation))
            .ConvertAsync(assessment, round, to, context.Get(Element), cancellation);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                assessment = assessment.Id, round = round.Id, unitsOf = to, publishedUnitsOf = assessment.UnitDate,
                values = converted.SelectMany(one => one.Result.Figures.Select(figure => new { element = one.Element.Code, unit = figure.Unit.Code, name = figure.Unit.Name, value = figure.Value, of = figure.Of })),
                left = converted.SelectMany(one => one.Result.Left.Select(left => new
                {
                    element = one.Element.Code, unit = left.Figure.Code, value = left.Figure.Value, why = Words(left, one.Element, code => code, Language.En), weight = one.Element.Weight, lacking = left.Lacking,
                })),
            });
            return ExitCode.Done;
        }
        var language = context.Language;
        string Named(string code) => definitions.Set.Units.Find(code, assessment.UnitDate) is { } unit ? $"{unit.Name} ({code})" : code;

        context.Out.WriteLine(language.Say(
            $"Số đã công bố theo đơn vị ngày {LocalText.Date(assessment.UnitDate, language)}, đặt vào đơn vị ngày {LocalText.Date(to, language)}. Chỉ để xem; bản đã công bố không đổi.",
            $"Published on the units of {LocalText.Date(assessment.UnitDate, language)}, put on the units of {LocalText.Date(to, language)}. To look at only; what was published stays."));
        var table = new TextTable(language.Say("Số liệu", "Data element"), language.Say("Đơn vị", "Unit"), language.Say(">Giá trị", ">Value"), language.Say("Gồm", "Made of"));
        foreach (var (element, result) in converted)
        {
            foreach (var figure in result.Figures)
                table.Row(element.Code, $"{figure.Unit.Name} ({figure.Unit.Code})", LocalText.Number(figure.Value, language), string.Join(", ", figure.Of));
            foreach (var left in result.Left)
                table.Row(element.Code, left.Figure.Code, LocalText.Number(left.Figure.Value, language), Words(left, element, Named, language));
        }
        table.Print(context.Out);
        return ExitCode.Done;
    }

    /// <param name="named">What a unit is called by its code.</param>
    private static string Words(UnconvertedFigure left, DataElement element, Func<string, string> named, Language language)
    {
        var units = string.Join(", ", left.Lacking.Select(named));
        return left.Problem switch
        {
            ConversionProblem.NoUnit => language.Say("không phải đơn vị vào ngày công bố", "no unit on the day of publishing"),
            ConversionProblem.Ended => language.Say("đã kết thúc, không có đơn vị thay thế", "ended, and nothing took its place"),
            ConversionProblem.Split => language.Say("đã chia, không biết phần nào về đâu", "divided, nobody knows what went where"),
            ConversionProblem.Unconfirmed => language.Say("nguồn gốc chỉ suy ra, chưa ai xác nhận", "only inferred, confirmed by nobody"),
            ConversionProblem.Incomplete => language.Say("đơn vị mới còn gồm phần chưa có số", "its new unit is also made of others without a figure"),
            ConversionProblem.NoWeight => language.Say($"thiếu quyền số {element.Weight} của {units}", $"the weight {element.Weight} of {units} is missing"),
            ConversionProblem.BadWeight when left.Lacking.IsEmpty => language.Say($"quyền số {element.Weight} của các đơn vị nhập vào đều bằng 0", $"the weights {element.Weight} of all that it is merged with are zero"),
            ConversionProblem.BadWeight => language.Say($"quyền số {element.Weight} của {units} nhỏ hơn 0", $"the weight {element.Weight} of {units} is below zero"),
            ConversionProblem.NoDay => language.Say($"không rõ số của {units} là của ngày nào", $"of which day the figure of {units} is, is not known"),
            ConversionProblem.SameDay => language.Say("nhiều số cùng ngày mới nhất mà khác nhau", "several figures are of the last day, and differ"),
            _ => language.Say("số liệu này không gộp được", "figures of this kind cannot be put together"),
        };
    }
}
