namespace DtiPipeline.Core.Alerting;

/// <summary>One kind of alert: where it is seen, and how it is told.</summary>
public interface IAlertKind
{
    /// <summary>What the rule's threshold counts, and what it is where the rule says nothing; null where the kind has none.</summary>
    int? UsualThreshold { get; }

    /// <summary>What is wrong, as the heading of a message.</summary>
    Phrase Title { get; }

    /// <summary>What is well again, as the heading of a notice of recovery.</summary>
    Phrase Recovered { get; }

    /// <summary>What it means for figures and people while it lasts.</summary>
    Phrase Effect { get; }

    /// <summary>Page of the site on which it is seen.</summary>
    string Page { get; }

    /// <summary>Command that shows it, without language and database.</summary>
    string Command(AlertCause cause);

    /// <summary>Everything of this kind that is wrong now, by subject and part; the caller puts together what has one cause.</summary>
    IEnumerable<AlertCause> Find(AlertRule rule, NightPicture night);

    /// <summary>The subjects that are looked at: of one that is not among them nothing is known, so it has not recovered.</summary>
    IEnumerable<string> Watched(NightPicture night);
}
