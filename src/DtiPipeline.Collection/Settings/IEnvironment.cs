namespace DtiPipeline.Collection.Settings;

/// <summary>Where addresses, secrets and folders come from.</summary>
public interface IEnvironment
{
    /// <returns>The variable's value; null when it is not set or empty.</returns>
    string? Find(string variable);

    /// <summary>Where it looks, in words for people: "the process's environment, /etc/dti/dti.env".</summary>
    string LookedIn { get; }
}
