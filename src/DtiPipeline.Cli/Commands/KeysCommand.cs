using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti keys</c>: keys by which programs read.</summary>
public static class KeysCommand
{
    private static readonly Argument<string> KeyName = new("name") { Description = "what the key is called; given once for ever" };
    private static readonly Option<string> Purpose = new("--for") { Description = "who uses it, and for what", HelpName = "TEXT", Required = true };
    private static readonly GrantOptions Grants = new();

    public static Command Build()
    {
        var add = new Command("add", "make a key; prints it once") { Arguments = { KeyName }, Options = { Purpose } };
        foreach (var option in Grants.All)
            add.Options.Add(option);
        return new Command("keys", "keys by which programs read the API")
        {
            add.Does(AddAsync),
            new Command("list", "all keys, what they may read, and when they were used last").Does(ListAsync),
            new Command("end", "end a key for good") { Arguments = { KeyName } }.Does(EndAsync),
        };
    }

    private static async Task<int> AddAsync(CommandContext context, CancellationToken cancellation)
    {
        var grants = Grants.Read(context, Definitions.Of(context).Set);
        if (grants.FirstOrDefault(grant => !grant.Role.Has(Right.SeeValues)) is { } useless)
            throw new UsageFault($"`{useless.Role.Word()}` sees no figures, and a key does nothing but read them");
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var name = ApiKeys.NameOf(context.Get(KeyName)!);
        var key = await new ApiKeys(database, TimeProvider.System).AddAsync(name, context.Get(Purpose)!, grants, Environment.UserName, cancellation)
            ?? throw new UsageFault($"there is, or was, a key `{name}` already");
        if (context.Json)
            JsonOutput.Print(context.Out, new { name, key });
        else
            await context.Out.WriteLineAsync(context.Language.Say($"{name}: {key} (chỉ hiện một lần này)", $"{name}: {key} (shown this once)"));
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var keys = await new ApiKeyStore(await NightSetup.OpenAsync(context.Database(), cancellation)).ListAsync(cancellation);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, keys.Select(key => new
            {
                name = key.Name, purpose = key.Purpose, hint = key.Hint, createdAt = key.CreatedAt, createdBy = key.CreatedBy, usedAt = key.UsedAt, endedAt = key.EndedAt,
                grants = key.Grants.Select(grant => new { role = grant.Role.Word(), unit = grant.Unit, agency = grant.Agency }),
            }));
            return ExitCode.Done;
        }
        var table = new TextTable(
            context.Language.Say("Khóa", "Key"), context.Language.Say("Bắt đầu bằng", "Begins with"), context.Language.Say("Dùng để", "For"), context.Language.Say("Quyền", "May"),
            context.Language.Say("Dùng gần nhất", "Last used"), context.Language.Say("Trạng thái", "State"));
        foreach (var key in keys)
            table.Row(
                key.Name, key.Hint + "…", key.Purpose, GrantOptions.Text(context, key.Grants), key.UsedAt is { } used ? VietnamTime.Moment(used) : context.Language.Say("chưa dùng", "never"),
                key.EndedAt is { } ended ? context.Language.Say($"đã thu hồi {VietnamTime.Moment(ended)}", $"ended {VietnamTime.Moment(ended)}") : context.Language.Say("dùng được", "ready"));
        table.Print(context.Out);
        return ExitCode.Done;
    }

    private static async Task<int> EndAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var store = new ApiKeyStore(database);
        var name = ApiKeys.NameOf(context.Get(KeyName)!);
        var known = (await store.ListAsync(cancellation)).Select(key => key.Name).ToList();
        if (!known.Contains(name))
            throw CommandFault.UnknownName("key", name, known);
        var changed = await store.EndAsync(name, Environment.UserName, cancellation);
        await context.Out.WriteLineAsync(context.Language.Say($"{name}: đã thu hồi{(changed ? "" : " từ trước")}", $"{name}: ended{(changed ? "" : ", as before")}"));
        return ExitCode.Done;
    }
}
