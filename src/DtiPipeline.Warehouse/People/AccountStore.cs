using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.People;

/// <summary>Accounts and what they may do. Every change is on record, whoever made it.</summary>
public sealed class AccountStore(Database database)
{
    private const string Select =
        "select id, login, name, password, stamp, must_change, failures, locked_until, disabled_at, created_at from account";

    /// <summary>The subject of an account in the record of deeds.</summary>
    public static string SubjectOf(string login) => $"account/{login}";

    /// <returns>False when the login is taken; nothing is changed then.</returns>
    public async Task<bool> CreateAsync(NewAccount account, string by, CancellationToken cancellation = default) => await database.ActAsync<object>(
        new AuditAct(by, "account.created", SubjectOf(account.Login), new Dictionary<string, string> { ["name"] = account.Name, ["grants"] = Grants.Told(account.Grants) }),
        async session =>
        {
            var id = await session.FirstOrDefaultAsync<long?>(
                """
                insert into account (login, name, password, stamp, must_change, failures, created_at, created_by)
                values (@Login, @Name, @Password, @Stamp, @mustChange, 0, @now, @by)
                on conflict (login) do nothing
                returning id
                """,
                new { account.Login, account.Name, account.Password, account.Stamp, mustChange = account.MustChange ? 1 : 0, now = database.Now(), by });
            if (id is not { } made)
                return null;
            await session.ExecuteAsync(
                "insert into account_grant (account_id, role, unit, agency) values (@made, @role, @unit, @agency)",
                account.Grants.Distinct().Select(grant => new { made, role = grant.Role.Word(), unit = grant.Unit ?? "", agency = grant.Agency ?? "" }));
            return id;
        },
        cancellation) is not null;

    /// <returns>Null when there is none.</returns>
    public Task<AccountRecord?> FindAsync(string login, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var row = await session.FirstOrDefaultAsync<AccountRow>($"{Select} where login = @login", new { login });
            return row is null
                ? null
                : ToRecord(row, await session.ListAsync<GrantRow>("select account_id, role, unit, agency from account_grant where account_id = @Id order by role, unit, agency", new { row.Id }));
        },
        cancellation);

    /// <summary>All accounts, by login.</summary>
    public Task<IReadOnlyList<AccountRecord>> ListAsync(CancellationToken cancellation = default) => database.UseAsync<IReadOnlyList<AccountRecord>>(
        async session =>
        {
            var grants = (await session.ListAsync<GrantRow>("select account_id, role, unit, agency from account_grant order by role, unit, agency")).ToLookup(grant => grant.AccountId);
            return [.. (await session.ListAsync<AccountRow>($"{Select} order by login")).Select(row => ToRecord(row, grants[row.Id]))];
        },
        cancellation);

    /// <summary>Sets a password, ends all sessions and opens an account that was locked.</summary>
    /// <param name="password">A salted hash.</param>
    /// <returns>False when there is no such account.</returns>
    public Task<bool> SetPasswordAsync(string login, string password, string stamp, bool mustChange, string by, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(by, "account.password-set", SubjectOf(login)),
        "update account set password = @password, stamp = @stamp, must_change = @must, failures = 0, locked_until = null where login = @login",
        new { login, password, stamp, must = mustChange ? 1 : 0 },
        cancellation);

    /// <summary>Ends an account, and its sessions at once; or lets it sign in again.</summary>
    /// <returns>False when there is no such account, or it is so already.</returns>
    public Task<bool> DisableAsync(string login, bool disabled, string stamp, string by, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(by, disabled ? "account.disabled" : "account.enabled", SubjectOf(login)),
        disabled
            ? "update account set disabled_at = @now, stamp = @stamp where login = @login and disabled_at is null"
            : "update account set disabled_at = null, stamp = @stamp, failures = 0, locked_until = null where login = @login and disabled_at is not null",
        new { login, stamp, now = database.Now() },
        cancellation);

    /// <summary>Counts a wrong password; locks the account with the last one allowed, and begins to count anew.</summary>
    /// <param name="allowed">How many in a row.</param>
    /// <returns>Until when the account is locked now; null when it is not.</returns>
    public Task<DateTimeOffset?> FailAsync(string login, int allowed, TimeSpan lockedFor, CancellationToken cancellation = default) => database.UseAsync<DateTimeOffset?>(
        async session =>
        {
            var now = database.Now();
            var until = now + lockedFor;
            // One statement, so that guesses made at the same time are all counted.
            var account = await session.FirstOrDefaultAsync<AccountRow>(
                """
                update account set failures = case when failures + 1 >= @allowed then 0 else failures + 1 end,
                  locked_until = case when failures + 1 >= @allowed then @until else locked_until end
                where login = @login returning id, locked_until
                """,
                new { login, allowed, until });
            return account?.LockedUntil > now ? account.LockedUntil : null;
        },
        cancellation);

    /// <summary>Notes that somebody signed in.</summary>
    public Task<bool> SucceedAsync(string login, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(login, "account.signed-in", SubjectOf(login)), "update account set failures = 0, locked_until = null where login = @login", new { login }, cancellation);

    private static AccountRecord ToRecord(AccountRow row, IEnumerable<GrantRow> grants) => new()
    {
        Id = row.Id,
        Login = row.Login,
        Name = row.Name,
        Password = row.Password,
        Stamp = row.Stamp,
        MustChange = row.MustChange == 1,
        Failures = (int)row.Failures,
        LockedUntil = row.LockedUntil,
        DisabledAt = row.DisabledAt,
        CreatedAt = row.CreatedAt,
        Grants = Grants.Of(grants),
    };
}
