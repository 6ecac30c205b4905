using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Alerting;
using DtiPipeline.Warehouse.Alerting;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti alerts</c>: what is wrong, what could not be told, the digest, and whether channels work.</summary>
public static class AlertsCommand
{
    private static readonly Option<bool> All = new("--all") { Description = "those that are over, too; of messages all that were given up" };
    private static readonly Option<DateOnly?> AsOf = Options.AsOf();
    private static readonly Argument<long[]> Ids = new("id") { Description = "numbers of messages, from `dti alerts undelivered`", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Argument<string> Name = new("address") { Description = "its name in mappings/alerts.yaml" };

    public static Command Build() => new("alerts", "what is wrong with the nights, and who was told")
    {
        new Command("list", "alerts that are open") { Options = { All } }.Does(ListAsync),
        new Command("undelivered", "messages that could not be delivered, and why").Does(UndeliveredAsync),
        new Command("retry", "send messages again that could not be delivered; the running service does it at its next look") { Arguments = { Ids }, Options = { All } }.Does(RetryAsync),
        new Command("digest", "the morning digest as it would be written now; sends nothing") { Options = { AsOf } }.Does(DigestAsync),
        new Command("test", "send a trial message to an address on each of its channels, at once") { Arguments = { Name } }.Does(TestAsync),
    };

    /// <summary>What alerts of a service are made from.</summary>
    internal static AlertDeskSettings Settings(Database database, Func<Core.Definitions.DefinitionSet> definitions, bool invented, Func<DateOnly> today) => new()
    {
        Database = database, Definitions = definitions, Environment = new ProcessEnvironment(), Schedule = ScheduleSetup.Settings(invented), Today = today,
    };

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var (store, desk) = (new AlertStore(await NightSetup.OpenAsync(context.Database(), cancellation)), new LetterHead(false, null));
        AlertsReport.Print(context, context.Get(All) ? await store.ListAsync(100, cancellation) : await store.OpenAsync(cancellation), new AlertText(context.Language, desk));
        return ExitCode.Done;
    }

    private static async Task<int> UndeliveredAsync(CommandContext context, CancellationToken cancellation)
    {
        AlertsReport.Print(context, await new OutboxStore(await NightSetup.OpenAsync(context.Database(), cancellation)).UndeliveredAsync(cancellation: cancellation));
        return ExitCode.Done;
    }

    private static async Task<int> RetryAsync(CommandContext context, CancellationToken cancellation)
    {
        var ids = context.Get(Ids) ?? [];
        if (ids.Length == 0 == !context.Get(All))
            throw new UsageFault("give the numbers of messages, or --all");
        var outbox = new OutboxStore(await NightSetup.OpenAsync(context.Database(), cancellation));
        if (context.Get(All))
            ids = [.. (await outbox.UndeliveredAsync(int.MaxValue, cancellation)).Select(entry => entry.Id)];
        var missing = new List<long>();
        foreach (var id in ids)
            if (!await outbox.RetryAsync(id, Environment.UserName, cancellation))
                missing.Add(id);
        if (missing.Count > 0)
            throw new UsageFault($"no undelivered message {string.Join(", ", missing)}; see `dti alerts undelivered`");
        await context.Out.WriteLineAsync(context.Language.Say($"{ids.Length} thông báo sẽ được gửi lại ở lần xem kế tiếp của dịch vụ", $"{ids.Length} messages are sent again when the service looks next"));
        return ExitCode.Done;
    }

    private static async Task<int> DigestAsync(CommandContext context, CancellationToken cancellation)
    {
        var desk = await DeskAsync(context, cancellation);
        var facts = await desk.Desk.DigestAsync(cancellation);
        var text = new DigestText(context.Language, desk.Desk.Head);
        if (context.Json)
            JsonOutput.Print(context.Out, new { subject = text.Subject(facts), body = text.Body(facts), open = facts.Open.Length, undelivered = facts.Undelivered });
        else
            await context.Out.WriteAsync($"{text.Subject(facts)}\n\n{text.Body(facts)}");
        return ExitCode.Done;
    }

    private static async Task<int> TestAsync(CommandContext context, CancellationToken cancellation)
    {
        var (desk, settings) = await DeskAsync(context, cancellation);
        var known = settings.Definitions().Alerts.Addresses;
        var address = known.FirstOrDefault(one => one.Name == context.Get(Name)) ?? throw CommandFault.UnknownName("address", context.Get(Name)!, known.Select(one => one.Name));
        var messages = await desk.TestAsync(address, cancellation);
        if (messages.IsEmpty)
            throw new UsageFault($"no channel of `{address.Name}` is set: {string.Join("; ", OutboxSender.MissingOf(settings, address))}");
        var failed = false;
        await new OutboxSender(settings).SendDueAsync(
            (entry, fault) =>
            {
                failed |= fault is not null && messages.Any(message => message.Id == entry.Message.Id);
                AlertsReport.Print(context, entry, fault);
            },
            cancellation);
        return failed ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<(AlertDesk Desk, AlertDeskSettings Settings)> DeskAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context).Set;
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var settings = Settings(
            database, () => definitions, await new InventedMarker(database).ReadAsync(cancellation) ?? false, () => context.Get(AsOf) ?? VietnamTime.Today(TimeProvider.System));
        return (new AlertDesk(settings), settings);
    }
}
