using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Pipeline.People;

/// <summary>Signing in with a local account, and choosing a password of one's own.</summary>
public sealed class SignIn(Database database, TimeProvider time)
{
    /// <summary>Wrong passwords in a row that lock an account.</summary>
    public const int AllowedFailures = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    // Of no password. Checking it takes as long as checking a real one, so time does not tell which logins there are.
    private static readonly string NobodysHash = Passwords.Hash(Passwords.Stamp());

    private readonly AccountStore _accounts = new(database);

    public async Task<SignInResult> TryAsync(string login, string password, CancellationToken cancellation = default)
    {
        var account = await _accounts.FindAsync(LoginOf(login), cancellation);
        if (account?.LockedUntil is { } until && until > time.GetUtcNow())
            return new SignInResult(SignInOutcome.Locked, LockedUntil: until);
        var fits = Passwords.Fits(password, account?.Password ?? NobodysHash);
        if (account is null || account.DisabledAt is not null)
            return new SignInResult(SignInOutcome.Refused);
        if (!fits)
        {
            var locked = await _accounts.FailAsync(account.Login, AllowedFailures, LockedFor, cancellation);
            return locked is null ? new SignInResult(SignInOutcome.Refused) : new SignInResult(SignInOutcome.Locked, LockedUntil: locked);
        }
        await _accounts.SucceedAsync(account.Login, cancellation);
        return new SignInResult(SignInOutcome.Done, account);
    }

    /// <summary>Sets a person's own password. All their sessions end; the caller signs them in again.</summary>
    public async Task<PasswordChange> ChangeAsync(AccountRecord account, string present, string chosen, CancellationToken cancellation = default)
    {
        if (!Passwords.Fits(present, account.Password))
            return PasswordChange.WrongPresent;
        if (chosen.Length < Passwords.ShortestChosen)
            return PasswordChange.TooShort;
        if (chosen == present || chosen.Contains(account.Login, StringComparison.OrdinalIgnoreCase))
            return PasswordChange.TooEasy;
        await _accounts.SetPasswordAsync(account.Login, Passwords.Hash(chosen), Passwords.Stamp(), mustChange: false, account.Login, cancellation);
        return PasswordChange.Done;
    }

    /// <summary>A login as it is stored.</summary>
    public static string LoginOf(string typed) => typed.Trim().Normalize().ToLowerInvariant();
}
