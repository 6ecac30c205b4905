using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary>
/// <c>expired-token</c>: the source forgets tokens long before their time: the first, fourth, seventh … request of a route is refused and its token is
/// worthless from then on. Who fetches a new one gets on. Sources without tokens do not suffer.
/// </summary>
internal sealed class ExpiredTokenFault : Fault
{
    public override string Vi => "mã truy cập hết hạn sớm; xin mã mới thì được";

    public override string En => "tokens are forgotten early; who fetches a new one gets on";

    private const int Every = 3;

    public override Answer Change(Answer answer, Occasion occasion) => !occasion.UsesTokens || occasion.Number % Every != 1
        ? answer
        : Answer.Error(401, "invalid_token", "the token has expired").With("WWW-Authenticate", "Bearer error=\"invalid_token\"") with { RevokesToken = true };
}
