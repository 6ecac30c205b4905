namespace DtiPipeline.Pipeline.People;

/// <summary>What came of an attempt to change one's password.</summary>
public enum PasswordChange
{
    Done,

    /// <summary>The present password is not the one given.</summary>
    WrongPresent,

    TooShort,

    /// <summary>The new one is the old one, or the login.</summary>
    TooEasy,
}
