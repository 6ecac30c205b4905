namespace DtiPipeline.Core.Definitions.Connectors.Authentication;

/// <summary>The source asks for nothing.</summary>
public sealed record NoAuthentication : AuthenticationDefinition;
