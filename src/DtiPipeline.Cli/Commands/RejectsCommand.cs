using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti rejects list</c>: rows that were refused, each with its place, cause and raw text.</summary>
public static class RejectsCommand
{
    private static readonly Option<string?> Connector = Options.Name("--connector", "only of this connector");
    private static readonly Option<long?> Run = new("--run") { Description = "only of this run", HelpName = "ID" };
    private static readonly Option<bool> Group = new("--group") { Description = "by cause, with counts" };

    public static Command Build()
    {
        var list = new Command("list", "rows that were refused");
        foreach (var option in (Option[])[Connector, Run, Group])
            list.Options.Add(option);
        return new Command("rejects", "rows that were refused, and why") { list.Does(ListAsync) };
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var filter = new RejectFilter { Connector = context.Get(Connector), Run = context.Get(Run) };
        return context.Get(Group) ? await GroupAsync(context, database, filter, cancellation) : await RowsAsync(context, database, filter, cancellation);
    }

    private static async Task<int> RowsAsync(CommandContext context, Database database, RejectFilter filter, CancellationToken cancellation)
    {
        var rejects = await new RejectStore(database).ListAsync(filter, cancellation);
        var printer = new FindingPrinter(context, []);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, rejects.Select(reject => new
            {
                connector = reject.Connector, stream = reject.Stream, run = reject.Run, payload = reject.Payload, file = reject.File,
                sheet = reject.Row.Position.Sheet, row = reject.Row.Position.Row, column = reject.Row.Finding.Place?.Column, path = reject.Row.Position.Path,
                code = reject.Row.Finding.Code, message = printer.ToJson(reject.Row.Finding).Message, raw = reject.Row.Raw,
            }));
            return ExitCode.Done;
        }
        foreach (var reject in rejects)
        {
            await context.Out.WriteAsync(printer.Text(reject.Row.Finding));
            await context.Out.WriteLineAsync($"   = {reject.Row.Raw}{Environment.NewLine}");
        }
        if (rejects.Count == 0)
            await context.Out.WriteLineAsync(context.Language.Say("Không có dòng nào bị loại.", "No rows were refused."));
        return ExitCode.Done;
    }

    private static async Task<int> GroupAsync(CommandContext context, Database database, RejectFilter filter, CancellationToken cancellation)
    {
        var groups = await new RejectStore(database).GroupAsync(filter, cancellation);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, groups.Select(group => new { connector = group.Connector, stream = group.Stream, code = group.Code, rows = group.RowCount }));
            return ExitCode.Done;
        }
        var table = new TextTable("Connector", "Stream", "Cause", ">Rows");
        foreach (var group in groups)
            table.Row(group.Connector, group.Stream, group.Code, group.RowCount.ToString(CultureInfo.InvariantCulture));
        table.Print(context.Out);
        return ExitCode.Done;
    }
}
