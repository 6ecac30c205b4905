using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.People;

/// <summary>Making accounts.</summary>
public sealed class Enrolment(Database database)
{
    /// <summary>Login of the account that is made when there is none.</summary>
    public const string FirstLogin = "quantri";

    private readonly AccountStore _accounts = new(database);

    /// <summary>Makes an account with a password for one use.</summary>
    /// <returns>The password, shown once and stored nowhere; null when the login is taken.</returns>
    public async Task<string?> AddAsync(string login, string name, ImmutableArray<Grant> grants, string by, bool mustChange = true, CancellationToken cancellation = default)
    {
        var password = Passwords.OneTime();
        var account = new NewAccount(SignIn.LoginOf(login), name, Passwords.Hash(password), Passwords.Stamp(), mustChange, grants);
        return await _accounts.CreateAsync(account, by, cancellation) ? password : null;
    }

    /// <summary>Makes one administrator where there is no account at all.</summary>
    /// <returns>The password, or null when there are accounts already.</returns>
    public async Task<string?> FirstAsync(string by, CancellationToken cancellation = default) =>
        (await _accounts.ListAsync(cancellation)).Count == 0
            ? await AddAsync(FirstLogin, "Quản trị", [new Grant(Role.Administrator)], by, cancellation: cancellation)
            : null;

    /// <summary>Sets a new password for one use.</summary>
    /// <returns>The password, shown once and stored nowhere; null when there is no such account.</returns>
    public async Task<string?> ResetAsync(string login, string by, CancellationToken cancellation = default)
    {
        var password = Passwords.OneTime();
        return await _accounts.SetPasswordAsync(SignIn.LoginOf(login), Passwords.Hash(password), Passwords.Stamp(), mustChange: true, by, cancellation) ? password : null;
    }

    /// <summary>The lasting identity of the unit that has a code on a day: what a grant names. Null when no unit has it.</summary>
    public static string? IdentityOf(DefinitionSet definitions, string code, DateOnly day) =>
        definitions.Units.Find(code, day) is { } unit ? UnitIdentities.Of(definitions.Units)[unit] : null;
}
