using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti users</c>: local accounts.</summary>
public static class UsersCommand
{
    private static readonly Argument<string> Login = new("login") { Description = "the name to sign in with" };
    private static readonly Option<string> FullName = new("--name") { Description = "the name others know the person by", HelpName = "TEXT", Required = true };
    private static readonly GrantOptions Grants = new();

    public static Command Build()
    {
        var add = new Command("add", "make an account; prints a password for one use") { Arguments = { Login }, Options = { FullName } };
        foreach (var option in Grants.All)
            add.Options.Add(option);
        return new Command("users", "local accounts: who may sign in, and what for")
        {
            add.Does(AddAsync),
            new Command("list", "all accounts and what they may do").Does(ListAsync),
            new Command("disable", "end an account and its sessions") { Arguments = { Login } }.Does((context, cancellation) => SwitchAsync(context, disabled: true, cancellation)),
            new Command("enable", "let an account sign in again") { Arguments = { Login } }.Does((context, cancellation) => SwitchAsync(context, disabled: false, cancellation)),
            new Command("reset", "give a new password for one use") { Arguments = { Login } }.Does(ResetAsync),
        };
    }

    private static async Task<int> AddAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context).Set;
        var grants = Grants.Read(context, definitions);
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var login = SignIn.LoginOf(context.Get(Login)!);
        var password = await new Enrolment(database).AddAsync(login, context.Get(FullName)!, grants, Environment.UserName, cancellation: cancellation)
            ?? throw new UsageFault($"there is an account `{login}` already");
        return await TellAsync(context, login, password);
    }

    private static async Task<int> ResetAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var login = SignIn.LoginOf(context.Get(Login)!);
        var password = await new Enrolment(database).ResetAsync(login, Environment.UserName, cancellation) ?? throw await UnknownAsync(database, login, cancellation);
        return await TellAsync(context, login, password);
    }

    private static async Task<int> SwitchAsync(CommandContext context, bool disabled, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var store = new AccountStore(database);
        var login = SignIn.LoginOf(context.Get(Login)!);
        if (await store.FindAsync(login, cancellation) is null)
            throw await UnknownAsync(database, login, cancellation);
        var changed = await store.DisableAsync(login, disabled, Passwords.Stamp(), Environment.UserName, cancellation);
        await context.Out.WriteLineAsync($"{login}: {(disabled ? "disabled" : "enabled")}{(changed ? "" : ", as before")}");
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var accounts = await new AccountStore(await NightSetup.OpenAsync(context.Database(), cancellation)).ListAsync(cancellation);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, accounts.Select(account => new
            {
                login = account.Login, name = account.Name, createdAt = account.CreatedAt, disabledAt = account.DisabledAt, lockedUntil = account.LockedUntil,
                mustChange = account.MustChange, grants = account.Grants.Select(grant => new { role = grant.Role.Word(), unit = grant.Unit, agency = grant.Agency }),
            }));
            return ExitCode.Done;
        }
        var table = new TextTable(context.Language.Say("Tài khoản", "Login"), context.Language.Say("Tên", "Name"), context.Language.Say("Quyền", "May"), context.Language.Say("Trạng thái", "State"));
        foreach (var account in accounts)
            table.Row(account.Login, account.Name, GrantOptions.Text(context, account.Grants), StateOf(context, account));
        table.Print(context.Out);
        return ExitCode.Done;
    }

    private static async Task<int> TellAsync(CommandContext context, string login, string password)
    {
        if (context.Json)
            JsonOutput.Print(context.Out, new { login, password, mustChange = true });
        else
            await context.Out.WriteLineAsync(context.Language.Say(
                $"{login}: mật khẩu dùng một lần {password} (chỉ hiện một lần này; phải đổi khi đăng nhập)",
                $"{login}: password for one use {password} (shown this once; to be changed at sign-in)"));
        return ExitCode.Done;
    }

    private static async Task<CommandFault> UnknownAsync(Warehouse.Connections.Database database, string login, CancellationToken cancellation) =>
        CommandFault.UnknownName("account", login, (await new AccountStore(database).ListAsync(cancellation)).Select(account => account.Login));

    private static string StateOf(CommandContext context, AccountRecord account) =>
        account.DisabledAt is { } at ? context.Language.Say($"ngừng từ {VietnamTime.Moment(at)}", $"disabled {VietnamTime.Moment(at)}")
        : account.LockedUntil > TimeProvider.System.GetUtcNow() ? context.Language.Say($"khóa đến {VietnamTime.Moment(account.LockedUntil.Value)}", $"locked until {VietnamTime.Moment(account.LockedUntil.Value)}")
        : account.MustChange ? context.Language.Say("chờ đổi mật khẩu", "password to be changed")
        : context.Language.Say("dùng được", "ready");
}
