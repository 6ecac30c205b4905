namespace DtiPipeline.TestKit.Mail;

/// <summary>How a mail server answers.</summary>
public enum MailMood
{
    Accepting,

    /// <summary>Asks to come again later.</summary>
    Busy,

    /// <summary>Knows no such person.</summary>
    Refusing,

    /// <summary>Takes the connection and never says a word.</summary>
    Silent,
}
