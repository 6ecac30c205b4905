using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Elements.Reuse;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti elements list | report</c>: the catalogue of data elements, and how the sets share it.</summary>
public static class ElementsCommand
{
    public static Command Build() => new("elements", "data elements: the catalogue, what several sets share, what may be there twice")
    {
        new Command("list", "all data elements").Does(ListAsync),
        new Command("report", "elements used by several sets, and pairs that may be one quantity under two codes").Does(ReportAsync),
    };

    private static Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var elements = Definitions.Of(context).Set.Elements.OrderBy(element => element.Code, StringComparer.Ordinal).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, elements.Select(element => new
            {
                code = element.Code,
                name = element.Name,
                definition = element.Definition,
                type = DataElement.Types.WordOf(element.Type),
                unit = element.Unit,
                options = element.Options,
            }));
            return Task.FromResult(ExitCode.Done);
        }
        var language = context.Language;
        var table = new TextTable(language.Say("Mã", "Code"), language.Say("Kiểu", "Type"), language.Say("Đơn vị tính", "Unit"), language.Say("Tên", "Name"));
        foreach (var element in elements)
            table.Row(element.Code, DataElement.Types.WordOf(element.Type), element.Unit, element.Name);
        table.Print(context.Out);
        return Task.FromResult(ExitCode.Done);
    }

    private static async Task<int> ReportAsync(CommandContext context, CancellationToken cancellation)
    {
        var report = ElementReport.Of(Definitions.Of(context).Set);
        if (context.Json)
            JsonOutput.Print(context.Out, ElementReportJson.Of(report));
        else
            await new ElementReuseReport(context).PrintAsync(report);
        return ExitCode.Done;
    }
}
