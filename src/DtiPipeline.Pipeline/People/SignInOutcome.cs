namespace DtiPipeline.Pipeline.People;

/// <summary>What came of an attempt to sign in.</summary>
public enum SignInOutcome
{
    Done,

    /// <summary>No such login, a wrong password, or an account that was ended: which of them is not told.</summary>
    Refused,

    /// <summary>Too many wrong passwords in a row; not even the right one helps for a while.</summary>
    Locked,
}
