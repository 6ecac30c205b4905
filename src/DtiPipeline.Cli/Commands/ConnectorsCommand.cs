using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Pipeline.Recording;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti connectors list | check | record</c>: what the source systems are, whether they can be used, and samples of what they answer.</summary>
public static class ConnectorsCommand
{
    private const int UsualPages = 1;
    private static readonly Argument<string> Id = new("id") { Description = "the connector", HelpName = "ID" };
    private static readonly Option<DateOnly?> AsOf = Options.AsOf();
    private static readonly Option<DateOnly?> From = Options.Date("--from", "first day to ask for (default: 1 January of the as-of year)");
    private static readonly Option<DateOnly?> To = Options.Date("--to", "last day to ask for (default: the as-of day)");
    private static readonly Option<int?> Pages = new("--pages") { Description = "pages of each stream, at most (default: 1)", HelpName = "N" };
    private static readonly Option<string> Folder = new("--out") { Description = "the folder to write into; must not hold samples yet", HelpName = "DIR", Required = true };

    public static Command Build()
    {
        var check = new Command("check", "try address, secrets, authentication and one page, by the code of a run; keeps nothing") { Id };
        var record = new Command("record", "write a source's answers as samples, without personal data") { Id };
        foreach (var option in (Option[])[AsOf, From, To, Pages])
        {
            check.Options.Add(option);
            record.Options.Add(option);
        }
        record.Options.Add(Folder);
        return new Command("connectors", "the source systems: list them, try one, record samples")
        {
            new Command("list", "all connectors and their streams").Does(ListAsync),
            check.Does(CheckAsync),
            record.Does(RecordAsync),
        };
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var connectors = Definitions.Of(context).Set.Connectors;
        if (context.Json)
        {
            JsonOutput.Print(context.Out, connectors.Select(connector => new
            {
                id = connector.Id, title = connector.Title, owner = connector.Owner, invented = connector.Invented, variables = VariablesOf(connector),
                streams = connector.Streams.Select(stream => new { id = stream.Id, title = stream.Title, way = WayOf(stream), personalData = stream.PersonalData }),
            }));
            return ExitCode.Done;
        }
        var table = new TextTable("Connector", "Stream", "Comes by", "Title");
        foreach (var connector in connectors)
            foreach (var stream in connector.Streams)
                table.Row(connector.Id, stream.Id, WayOf(stream), stream.Title);
        table.Print(context.Out);
        return await Task.FromResult(ExitCode.Done);
    }

    private static async Task<int> CheckAsync(CommandContext context, CancellationToken cancellation)
    {
        var (definitions, connector) = Chosen(context);
        var (window, asOf) = WindowOf(context);
        var checks = await ConnectorCheck.RunAsync(connector, new ProcessEnvironment(), window, asOf, context.Get(Pages) ?? UsualPages, cancellation);
        var printer = definitions.Printer(context);
        if (context.Json)
            JsonOutput.Print(context.Out, new
            {
                connector = connector.Id, usable = checks.All(check => check.IsUsable),
                streams = checks.Select(check => new
                {
                    stream = check.Stream, usable = check.IsUsable, payloads = check.Payloads, accepted = check.Accepted, rejected = check.Rejected,
                    findings = check.Findings.Select(printer.ToJson),
                }),
            });
        else
        {
            var table = new TextTable("Stream", "", ">Payloads", ">Accepted", ">Rejected");
            foreach (var check in checks)
                table.Row(check.Stream, Verdict(context, check), Number(check.Payloads), Number(check.Accepted), Number(check.Rejected));
            table.Print(context.Out);
        }
        await printer.PrintAsync([.. checks.SelectMany(check => check.Findings).Distinct()]);
        return checks.All(check => check.IsUsable) ? ExitCode.Done : ExitCode.NeedsAttention;
    }

    private static async Task<int> RecordAsync(CommandContext context, CancellationToken cancellation)
    {
        var (_, connector) = Chosen(context);
        var folder = context.Get(Folder)!;
        if (connector.Http is null && connector.Database is not null)
            throw new UsageFault($"`{connector.Id}` is a database; only sources over HTTP are recorded");
        if (connector.Http is null)
            throw new UsageFault($"`{connector.Id}` gives files; put them into its samples/inbox by hand, without personal data");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageFault($"`{folder}` is not empty; samples are never overwritten");
        var (window, asOf) = WindowOf(context);
        var recorded = await SampleRecorder.RecordAsync(connector, new ProcessEnvironment(), window, asOf, context.Get(Pages) ?? UsualPages, cancellation);
        var files = SampleFolderWriter.Write(folder, connector, recorded);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                folder, files, streams = recorded.Select(stream => new { stream = stream.Stream, records = stream.Records.Length, removed = stream.Removed }),
            });
            return ExitCode.Done;
        }
        foreach (var stream in recorded)
            await context.Out.WriteLineAsync(context.Language.Say(
                $"{stream.Stream}: {stream.Records.Length} bản ghi; đã bỏ hoặc thay: {Listed(stream)}", $"{stream.Stream}: {stream.Records.Length} records; removed or replaced: {Listed(stream)}"));
        await context.Out.WriteLineAsync(context.Language.Say(
            "Đọc lại từng tệp trước khi đưa vào kho: chương trình chỉ biết những trường đã khai báo.", "Read every file before it is shared: the program only knows the fields that are declared."));
        return ExitCode.Done;
    }

    private static (Definitions Definitions, ConnectorDefinition Connector) Chosen(CommandContext context)
    {
        var definitions = Definitions.Of(context);
        var id = context.Get(Id)!;
        return (definitions, definitions.Set.Connectors.FirstOrDefault(connector => connector.Id == id)
            ?? throw CommandFault.UnknownName("connector", id, definitions.Set.Connectors.Select(connector => connector.Id)));
    }

    private static (Window Window, DateOnly AsOf) WindowOf(CommandContext context)
    {
        var asOf = context.Get(AsOf) ?? context.Get(To) ?? VietnamTime.Today(TimeProvider.System);
        var (from, to) = (context.Get(From) ?? new DateOnly(asOf.Year, 1, 1), context.Get(To) ?? asOf);
        return from <= to && from <= asOf ? (new Window(from, to), asOf) : throw new UsageFault("the first day lies after the last one or after the as-of day");
    }

    private static IEnumerable<string> VariablesOf(ConnectorDefinition connector) =>
        new[] { connector.Http?.BaseAddress, connector.Http?.Ca, connector.Http?.Proxy, connector.Database?.Connection, connector.Inbox }
            .Concat(connector.Http?.Authentication.Settings.Select(setting => (EnvironmentText?)setting.Text) ?? [])
            .Select(text => text?.Variable).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private static string WayOf(StreamDefinition stream) => stream switch
    {
        { Request: { } request } => $"GET {request.Path}",
        { Query: not null } => "SQL query",
        _ => $"inbox {stream.Files}",
    };

    private static string Verdict(CommandContext context, StreamCheck check) => (check.IsUsable, check.Payloads) switch
    {
        (true, 0) => context.Language.Say("chưa có tệp", "nothing there"),
        (true, _) => context.Language.Say("dùng được", "usable"),
        _ => context.Language.Say("KHÔNG dùng được", "NOT usable"),
    };

    private static string Listed(RecordedStream stream) => stream.Removed.IsEmpty ? "–" : string.Join(", ", stream.Removed);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
