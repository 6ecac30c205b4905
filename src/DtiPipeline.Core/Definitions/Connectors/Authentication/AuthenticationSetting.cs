namespace DtiPipeline.Core.Definitions.Connectors.Authentication;

/// <summary>A value that an authentication takes from outside.</summary>
/// <param name="Name">The field of the definition, such as <c>client_secret</c>.</param>
/// <param name="IsSecret">True where the value must never be written into a definition, nor shown.</param>
public sealed record AuthenticationSetting(string Name, EnvironmentText Text, bool IsSecret);
