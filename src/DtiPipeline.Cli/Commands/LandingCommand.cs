using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Retaining;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti landing</c>: the bytes as received; the end of those with personal data, and who had which opened.</summary>
public static class LandingCommand
{
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "list what would be deleted and change nothing" };
    private static readonly Option<string?> Payload = new("--payload") { Description = "only bytes whose SHA-256 begins so", HelpName = "SHA256" };
    private static readonly Option<string?> Connector = Options.Name("--connector", "only of this connector");
    private static readonly Option<long?> Run = new("--run") { Description = "only of this run", HelpName = "ID" };
    private static readonly Option<int> Limit = new("--limit") { Description = "how many, the newest first", HelpName = "N", DefaultValueFactory = _ => 200 };

    public static Command Build()
    {
        var expire = new Command("expire", "delete bytes with personal data whose retention has ended; every night does it at its end");
        expire.Options.Add(DryRun);
        var log = new Command("log", "who had landed bytes opened, when and what for");
        foreach (var option in (Option[])[Payload, Connector, Run, Limit])
            log.Options.Add(option);
        return new Command("landing", "the bytes as received: retention, deletion records, access log")
        {
            expire.Does(ExpireAsync),
            new Command("deletions", "the record of every deletion").Does(DeletionsAsync),
            log.Does(LogAsync),
        };
    }

    private static async Task<int> ExpireAsync(CommandContext context, CancellationToken cancellation)
    {
        var target = context.Database();
        var database = await NightSetup.OpenAsync(target, cancellation);
        var parts = NightSetup.Parts(context, Definitions.Of(context).Set, database, target, new Collection.Settings.ProcessEnvironment(), new Secrets(null, null));
        var retention = new RetentionRun(parts);
        if (context.Get(DryRun))
            return Print(context, await retention.PreviewAsync(cancellation));
        return await PrintAsync(context, await retention.RunAsync(VietnamTime.Today(TimeProvider.System), cancellation));
    }

    private static async Task<int> DeletionsAsync(CommandContext context, CancellationToken cancellation) =>
        await PrintAsync(context, await new DeletionStore(await NightSetup.OpenAsync(context.Database(), cancellation)).ListAsync(cancellation: cancellation));

    private static async Task<int> LogAsync(CommandContext context, CancellationToken cancellation)
    {
        var filter = new AccessFilter { Sha256 = context.Get(Payload), Connector = context.Get(Connector), Run = context.Get(Run), Limit = context.Get(Limit) };
        var accesses = await new AccessStore(await NightSetup.OpenAsync(context.Database(), cancellation)).ListAsync(filter, cancellation);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, accesses.Select(access => new
            {
                at = access.At, who = access.Who, why = access.Why, run = access.RunId, connector = access.Connector, stream = access.Stream, payload = access.Sha256,
            }));
            return ExitCode.Done;
        }
        var language = context.Language;
        var table = new TextTable(
            language.Say("Lúc", "At"), language.Say("Ai", "Who"), language.Say("Việc", "Why"), language.Say(">Lượt", ">Run"), language.Say("Luồng", "Stream"), "SHA-256");
        foreach (var access in accesses)
            table.Row(VietnamTime.Moment(access.At), access.Who, access.Why, Text(access.RunId), $"{access.Connector}/{access.Stream}", access.Sha256[..16] + "…");
        table.Print(context.Out);
        return ExitCode.Done;
    }

    private static int Print(CommandContext context, IReadOnlyList<ExpiredPayload> due)
    {
        if (context.Json)
            JsonOutput.Print(context.Out, due.Select(payload => new
            {
                connector = payload.Connector, stream = payload.Stream, payload = payload.Sha256, receivedAt = payload.ReceivedAt, lastReceivedAt = payload.SeenAt,
            }));
        else
        {
            foreach (var payload in due)
                context.Out.WriteLine($"{payload.Connector}/{payload.Stream}  {VietnamTime.Moment(payload.SeenAt)}  {payload.Sha256}");
            context.Out.WriteLine(context.Language.Say($"{due.Count} nội dung đến hạn xóa", $"{due.Count} payloads would be deleted"));
        }
        return ExitCode.Done;
    }

    private static async Task<int> PrintAsync(CommandContext context, IReadOnlyList<DeletionRecord> records)
    {
        if (context.Json)
        {
            JsonOutput.Print(context.Out, records.Select(DeletionText.ToJson));
            return ExitCode.Done;
        }
        foreach (var record in records)
        {
            var kept = record.KeptFor is { } streams ? context.Language.Say($"; còn giữ cho {streams}", $"; still kept for {streams}") : "";
            await context.Out.WriteLineAsync($"{DeletedBytes.Day(record)}  {record.Connector}/{record.Stream}  {record.Sha256}  {record.Rule}, {record.Who}{kept}");
        }
        await context.Out.WriteLineAsync(context.Language.Say($"{records.Count} biên bản xóa", $"{records.Count} deletion records"));
        return ExitCode.Done;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
