using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Pipeline.People;

/// <summary>The outcome of an attempt to sign in.</summary>
/// <param name="Account">Who signed in; null when nobody did.</param>
/// <param name="LockedUntil">When it may be tried again; null when it is not locked.</param>
public sealed record SignInResult(SignInOutcome Outcome, AccountRecord? Account = null, DateTimeOffset? LockedUntil = null);
